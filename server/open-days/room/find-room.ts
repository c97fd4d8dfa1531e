import { DaylightError } from '../../contract/errors.ts'
import { joinCodeSchema } from '../../contract/open-days/room.ts'
import { grantGuest } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { keptBoards } from '../day/find-open-day.ts'
import { requireOpen } from '../day/is-room-open.ts'
import { participantHash } from './room-tokens.ts'

/** The participant whose token it is, with the open day of that code; null where it is neither. */
export async function findParticipant({ database }: Pick<Services, 'database'>, code: string, token: string | null) {
  if (!token) return null
  const participant = await database.participant.findUnique({
    where: { tokenHash: participantHash(token) },
    include: { openDay: { omit: keptBoards } },
  })
  return participant?.openDay.code === code.toUpperCase() ? participant : null
}
export type Participant = NonNullable<Awaited<ReturnType<typeof findParticipant>>>

/**
 * The open day of a code, and who asks where they joined before. `not_found` for a code that names none, `rate_limited`
 * for one more of those from an address that tried too many.
 */
export async function findRoom(
  services: Pick<Services, 'database' | 'limits' | 'sql'>,
  typed: string,
  token: string | null,
  address: string,
) {
  const participant = await findParticipant(services, typed, token)
  if (participant) return { participant, openDay: participant.openDay, project: await projectOf(participant.openDay) }
  const code = joinCodeSchema.safeParse(typed)
  const openDay = await services.limits.guessCode(address, async () =>
    code.success ? services.database.openDay.findUnique({ where: { code: code.data }, omit: keptBoards }) : null,
  )
  if (!openDay) throw new DaylightError('not_found', { code: 'no_room' })
  return { participant: null, openDay, project: await projectOf(openDay) }

  function projectOf({ projectId }: { projectId: number }) {
    return grantGuest(services.sql, projectId)
  }
}
export type FoundRoom = Awaited<ReturnType<typeof findRoom>>

/** The participant; `unauthenticated` for who did not join. */
export async function requireParticipant(
  services: Pick<Services, 'database'>,
  code: string,
  token: string | null,
): Promise<Participant> {
  const participant = await findParticipant(services, code, token)
  if (!participant) throw new DaylightError('unauthenticated', { code: 'join_first' })
  return participant
}

/** The same, `conflict` while the room is not open. */
export async function requireInRoom(
  services: Pick<Services, 'database'>,
  code: string,
  token: string | null,
): Promise<Participant> {
  const participant = await requireParticipant(services, code, token)
  requireOpen(participant.openDay)
  return participant
}
