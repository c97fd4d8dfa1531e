import type { LiveRoom } from '../../contract/open-days/room.ts'
import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { keepLease, leaseMs, reopeningMs } from './change-room.ts'

/**
 * The stream by which a console follows its room is the sign that its tab is alive: while it drives, its lease is kept,
 * however slow the clocks of a hidden tab are. A lease outlives its stream by its own length, so that a reload keeps the
 * wheel; where the server itself ended the stream, by long enough for a hidden tab to come back.
 */
export function streamOfDriver(services: Pick<Services, 'clock' | 'database'>, openDayId: number, tab: string) {
  let drives = false
  const keep = (ms: number) => {
    // A tab that was just taken the wheel from is told by the room itself.
    keepLease(services, openDayId, tab, ms).catch((error: unknown) =>
      log.debug({ err: error, openDay: openDayId }, 'a lease was not kept'),
    )
  }
  const timer = setInterval(() => drives && keep(leaseMs), leaseMs / 3)
  return {
    /** What the stream says of the room. */
    hear({ driver }: Pick<LiveRoom, 'driver'>) {
      const began = driver === tab && !drives
      drives = driver === tab
      if (began) keep(leaseMs)
    },
    /** The stream is closed, by the server or from outside. */
    end(byServer: boolean) {
      clearInterval(timer)
      if (byServer && drives) keep(reopeningMs)
    },
  }
}
