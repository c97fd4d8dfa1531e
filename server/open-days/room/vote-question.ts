import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { countChange } from './change-room.ts'
import type { Participant } from './find-room.ts'

/** Votes for a question that everyone sees, or takes the vote back; a second time it changes nothing. */
export async function voteQuestion(
  tools: OpenDayTools,
  { id, openDay }: Participant,
  question: string,
  wanted: boolean,
): Promise<void> {
  const { database } = tools
  const shown = await database.roomQuestion.count({
    where: { id: question, openDayId: openDay.id, state: { in: ['shown', 'answered'] } },
  })
  if (shown === 0) throw new DaylightError('not_found', 'No such question')
  // The primary key counts: one statement, so that what is pressed twice at once is one vote.
  const changed = wanted
    ? await database.$executeRaw`
        INSERT INTO question_vote (question_id, participant_id) VALUES (${question}, ${id}) ON CONFLICT DO NOTHING`
    : await database.$executeRaw`
        DELETE FROM question_vote WHERE question_id = ${question} AND participant_id = ${id}`
  if (changed > 0) await countChange(tools, openDay.id, 'questions')
}
