import { DaylightError } from '../../contract/errors.ts'
import type { Services } from '../../services/services.ts'
import { pollCodec } from '../day/open-day-codecs.ts'
import { countChange } from '../talk/count-change.ts'
import type { Participant } from './find-room.ts'

/**
 * One vote per participant, the last one counting, while the poll is open. `conflict` once it is closed, `invalid` for an
 * option that it does not have.
 */
export async function votePoll(
  services: Pick<Services, 'database' | 'rooms'>,
  { id, openDay }: Participant,
  pollId: string,
  option: string,
): Promise<void> {
  const { database } = services
  const poll = await database.poll.findFirst({ where: { id: pollId, openDayId: openDay.id, state: { not: 'draft' } } })
  if (!poll) throw new DaylightError('not_found', 'No such poll')
  const { options } = pollCodec.decode(poll.design)
  if (!options.some((known) => known.id === option))
    throw new DaylightError('invalid', 'No such option', { path: 'option' })
  const voted = await database.$executeRaw`
    INSERT INTO poll_vote (open_day_id, poll_id, participant_id, option)
    SELECT p.open_day_id, p.id, ${id}, ${option} FROM poll p
    WHERE p.open_day_id = ${openDay.id} AND p.id = ${pollId} AND p.state = 'open'
    ON CONFLICT (poll_id, participant_id) DO UPDATE SET option = excluded.option`
  if (voted === 0) throw new DaylightError('conflict', 'This poll is closed')
  await countChange(services, openDay.id, 'polls')
}
