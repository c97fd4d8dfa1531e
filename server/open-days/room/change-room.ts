import { DaylightError } from '../../contract/errors.ts'
import type { Drive } from '../../contract/open-days/room.ts'
import type { Services } from '../../services/services.ts'

/** How long a driver counts as alive without a sign of life, in milliseconds. */
export const leaseMs = 10_000
/** The same where the server itself ended the stream that was the sign: a hidden tab takes its time to open the next. */
export const reopeningMs = 90_000

type Changed = { revision: number }[]

/** Tells who follows the room; `conflict` where the one statement that was to change it found its condition unmet. */
function announce({ rooms }: Pick<Services, 'rooms'>, openDayId: number, [changed]: Changed): number {
  if (!changed) throw new DaylightError('conflict', 'Somebody else drives this room')
  rooms.announce(openDayId, changed.revision)
  return changed.revision
}

/**
 * Takes the wheel for a tab: when it is free, when its driver gave no sign of life for too long, or from exactly the
 * driver that is named. One statement, so that of two who take it at once one gets it. `conflict` for the other.
 */
export async function takeWheel(
  services: Pick<Services, 'clock' | 'database' | 'rooms'>,
  openDayId: number,
  { tab, name, from }: { tab: string; name: string; from: string | null },
): Promise<number> {
  const now = new Date(services.clock())
  const until = new Date(now.getTime() + leaseMs)
  const known = from ?? tab
  const changed = await services.database.$queryRaw<Changed>`
    UPDATE room SET driver = ${tab}, driver_name = ${name}, lease_until = ${until}, revision = revision + 1
    WHERE open_day_id = ${openDayId}
      AND (driver IS NULL OR driver = ${tab} OR driver = ${known} OR lease_until <= ${now})
    RETURNING revision`
  return announce(services, openDayId, changed)
}

/** Lets go of the wheel; `conflict` from a tab that does not hold it. */
export async function releaseWheel(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  tab: string,
): Promise<number> {
  const changed = await services.database.$queryRaw<Changed>`
    UPDATE room SET driver = NULL, driver_name = NULL, lease_until = NULL, revision = revision + 1
    WHERE open_day_id = ${openDayId} AND driver = ${tab} RETURNING revision`
  return announce(services, openDayId, changed)
}

/**
 * Keeps the lease of a driver that is alive for so many milliseconds. Nothing that anybody sees changes, so nobody is
 * told. `conflict` for a tab that does not drive.
 */
export async function keepLease(
  services: Pick<Services, 'clock' | 'database'>,
  openDayId: number,
  tab: string,
  ms = leaseMs,
): Promise<void> {
  const until = new Date(services.clock() + ms)
  const kept = await services.database.$executeRaw`
    UPDATE room SET lease_until = ${until} WHERE open_day_id = ${openDayId} AND driver = ${tab}`
  if (kept === 0) throw new DaylightError('conflict', 'Somebody else drives this room')
}

/**
 * Goes to a slide, or darkens the room. Whoever drives may, also with a lease that ran out, as long as nobody took the
 * wheel: a network that was away is back. `conflict` from any other tab.
 */
export async function showOnStage(
  services: Pick<Services, 'clock' | 'database' | 'rooms'>,
  openDayId: number,
  tab: string,
  command: Exclude<Drive, { do: 'freeze' }>,
): Promise<number> {
  const until = new Date(services.clock() + leaseMs)
  const { database } = services
  const changed =
    command.do === 'go'
      ? await database.$queryRaw<Changed>`
          UPDATE room SET touched = (touched OR slide <> ${command.slide} OR step <> ${command.step}),
            slide = ${command.slide}, step = ${command.step}, blank = FALSE, lease_until = ${until},
            revision = revision + 1
          WHERE open_day_id = ${openDayId} AND driver = ${tab} RETURNING revision`
      : await database.$queryRaw<Changed>`
          UPDATE room SET blank = ${command.blank}, lease_until = ${until}, revision = revision + 1
          WHERE open_day_id = ${openDayId} AND driver = ${tab} RETURNING revision`
  return announce(services, openDayId, changed)
}

/** Holds the figures at boards (JSON), or lets them follow the project again; `conflict` from a tab that does not drive. */
export async function holdFigures(
  services: Pick<Services, 'clock' | 'database' | 'rooms'>,
  openDayId: number,
  tab: string,
  held: { version: number; boards: string } | null,
): Promise<number> {
  const until = new Date(services.clock() + leaseMs)
  const changed = await services.database.$queryRaw<Changed>`
    UPDATE room SET frozen_version = ${held?.version ?? null}, frozen_board = ${held?.boards ?? null},
      lease_until = ${until}, revision = revision + 1
    WHERE open_day_id = ${openDayId} AND driver = ${tab} RETURNING revision`
  return announce(services, openDayId, changed)
}
