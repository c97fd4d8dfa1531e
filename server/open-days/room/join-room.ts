import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/explain.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { findRoom } from './find-room.ts'
import { limitJoining } from './limit-audience.ts'
import { participantHash } from './room-tokens.ts'

/**
 * Makes a participant and gives their token. Before the open day begins they wait in the lobby; `conflict` once it is
 * over, `not_found` for a wrong code, `rate_limited` after too many from one address.
 */
export async function joinRoom(
  tools: OpenDayTools,
  code: string,
  { name, language, address }: { name: string | null; language: Language; address: string },
): Promise<string> {
  const { openDay } = await findRoom(tools, code, null, address)
  if (openDay.state === 'closed' || openDay.state === 'cancelled')
    throw new DaylightError('conflict', 'This open day is over')
  await limitJoining(openDay.id, address)
  const token = tools.tokens.next()
  const joinedAt = new Date(tools.clock())
  await tools.database.participant.create({
    data: { openDayId: openDay.id, tokenHash: participantHash(token), name, language, joinedAt },
  })
  return token
}
