import { DaylightError } from '../../contract/errors.ts'
import type { Moderation } from '../../contract/open-days/room.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { countChange } from './change-room.ts'

const states = { show: 'shown', reopen: 'shown', dismiss: 'dismissed', answer: 'answered' } as const

/** Lets a question through, puts it aside, or notes that it was answered and how; `not_found` for one of another room. */
export async function moderateQuestion(
  tools: OpenDayTools,
  openDayId: number,
  question: string,
  change: Moderation,
): Promise<void> {
  const answer = change.do === 'answer' ? { answer: change.answer ?? null } : {}
  const { count } = await tools.database.roomQuestion.updateMany({
    where: { id: question, openDayId },
    data: { state: states[change.do], ...answer },
  })
  if (count === 0) throw new DaylightError('not_found', 'No such question')
  await countChange(tools, openDayId, 'questions')
}
