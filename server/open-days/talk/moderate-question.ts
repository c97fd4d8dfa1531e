import { DaylightError } from '../../contract/errors.ts'
import type { Moderation } from '../../contract/open-days/room.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { whileOpen } from '../day/while-open.ts'
import { countChange } from './count-change.ts'

const states = { show: 'shown', reopen: 'shown', dismiss: 'dismissed', answer: 'answered' } as const

/**
 * Lets a question through, puts it aside, or notes that it was answered and how. `conflict` once the open day is over,
 * `not_found` for a question of another room.
 */
export async function moderateQuestion(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  question: string,
  change: Moderation,
): Promise<void> {
  await whileOpen(services, openDayId, (transaction) => changeQuestion(transaction, openDayId, question, change))
  await countChange(services, openDayId, 'questions')
}

/** Writes the answer to a question into the recap of an open day that is over; `not_found` for one of another. */
export const answerInRecap = (
  { database }: Pick<Services, 'database'>,
  openDayId: number,
  question: string,
  answer: string,
): Promise<void> => changeQuestion(database, openDayId, question, { do: 'answer', answer })

async function changeQuestion(transaction: Transaction, openDayId: number, question: string, change: Moderation) {
  const answer = change.do === 'answer' ? { answer: change.answer ?? null } : {}
  const { count } = await transaction.roomQuestion.updateMany({
    where: { id: question, openDayId },
    data: { state: states[change.do], ...answer },
  })
  if (count === 0) throw new DaylightError('not_found', 'No such question')
}
