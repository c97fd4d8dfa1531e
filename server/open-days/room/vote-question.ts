import { DaylightError } from '../../contract/errors.ts'
import type { Services } from '../../services/services.ts'
import { countChange } from '../talk/count-change.ts'
import type { Participant } from './find-room.ts'

/** Votes for a question that everyone sees, or takes the vote back; a second time it changes nothing. */
export async function voteQuestion(
  services: Pick<Services, 'database' | 'rooms'>,
  { id, openDay }: Participant,
  question: string,
  wanted: boolean,
): Promise<void> {
  const { database } = services
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
  if (changed > 0) await countChange(services, openDay.id, 'questions')
}
