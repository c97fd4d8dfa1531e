import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import type { Services } from '../../services/services.ts'
import { findRoom } from './find-room.ts'
import { participantHash } from './room-tokens.ts'

/**
 * Makes a participant and gives their token. Before the open day begins they wait in the lobby; `conflict` once it is
 * over, `not_found` for a wrong code, `rate_limited` after too many from one address.
 */
export async function joinRoom(
  services: Pick<Services, 'clock' | 'database' | 'limits' | 'sql' | 'tokens'>,
  code: string,
  { name, language, address }: { name: string | null; language: Language; address: string },
): Promise<string> {
  const { openDay } = await findRoom(services, code, null, address)
  if (openDay.state === 'closed' || openDay.state === 'cancelled')
    throw new DaylightError('conflict', 'This open day is over')
  await services.limits.join(openDay.id, address)
  const token = services.tokens.next()
  const joinedAt = new Date(services.clock())
  await services.database.participant.create({
    data: { openDayId: openDay.id, tokenHash: participantHash(token), name, language, joinedAt },
  })
  return token
}
