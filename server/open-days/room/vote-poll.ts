import { DaylightError } from '../../contract/errors.ts'
import type { PollDesign } from '../../contract/open-days/slides.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { countChange } from './change-room.ts'
import type { Participant } from './find-room.ts'

/**
 * One vote per participant, the last one counting, while the poll is open. `conflict` once it is closed, `invalid` for an
 * option that it does not have.
 */
export async function votePoll(
  tools: OpenDayTools,
  { id, openDay }: Participant,
  pollId: string,
  option: string,
): Promise<void> {
  const { database } = tools
  const poll = await database.poll.findFirst({ where: { id: pollId, openDayId: openDay.id, state: { not: 'draft' } } })
  if (!poll) throw new DaylightError('not_found', 'No such poll')
  const { options } = JSON.parse(poll.design) as PollDesign
  if (!options.some((known) => known.id === option))
    throw new DaylightError('invalid', 'No such option', { path: 'option' })
  const voted = await database.$executeRaw`
    INSERT INTO poll_vote (poll_id, participant_id, option)
    SELECT p.id, ${id}, ${option} FROM poll p WHERE p.id = ${pollId} AND p.state = 'open'
    ON CONFLICT (poll_id, participant_id) DO UPDATE SET option = excluded.option`
  if (voted === 0) throw new DaylightError('conflict', 'This poll is closed')
  await countChange(tools, openDay.id, 'polls')
}
