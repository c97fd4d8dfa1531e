import type { QuestionView } from '../../contract/open-days/views.ts'
import type { Services } from '../../services/services.ts'

interface Row {
  id: string
  text: string
  name: string | null
  state: QuestionView['state']
  answer: string | null
  participantId: string
  votes: number
}

async function readQuestions({ sql }: Pick<Services, 'sql'>, openDayId: number) {
  return sql.all<Row>(
    `SELECT q.id, q.text, q.name, q.state, q.answer, q.participant_id AS "participantId", COUNT(v.question_id) AS votes
     FROM room_question q LEFT JOIN question_vote v ON v.question_id = q.id
     WHERE q.open_day_id = ? GROUP BY q.id ORDER BY votes DESC, q.asked_at, q.id`,
    openDayId,
  )
}
const viewOf = ({ participantId: _, ...row }: Row): QuestionView => ({ ...row, mine: false, voted: false })

/** Every question with its votes, the most wanted first: for those who moderate. */
export const listAllQuestions = async (services: Pick<Services, 'sql'>, openDayId: number): Promise<QuestionView[]> =>
  (await readQuestions(services, openDayId)).map(viewOf)

/** What everyone may see: questions that were let through, the most wanted first, without who asks being marked. */
export const listShownQuestions = async (services: Pick<Services, 'sql'>, openDayId: number): Promise<QuestionView[]> =>
  (await listAllQuestions(services, openDayId)).filter(({ state }) => state === 'shown' || state === 'answered')

/** What one participant asked, whatever became of it. */
export const listOwnQuestions = async (
  services: Pick<Services, 'sql'>,
  openDayId: number,
  participantId: string,
): Promise<QuestionView[]> =>
  (await readQuestions(services, openDayId))
    .filter((row) => row.participantId === participantId)
    .map((row) => ({ ...viewOf(row), mine: true }))
