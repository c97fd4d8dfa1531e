import type { ChangeStatus } from '../../server/contract/board.ts'
import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface ChangeStory {
  title: string
  reason: string
  requestedBy: string
  impactDays: number
  /** In yuan. */
  impactCost: number
  milestones?: readonly string[]
  /** Working days on which it was asked for, estimated, decided and delivered, as far as it got. */
  proposed: number
  assessed?: number
  decided?: { day: number; as: 'approved' | 'rejected'; by: string }
  done?: number
}

/** Change requests from being asked for to being delivered; the impact is known once it was estimated. */
export const decideChanges = (
  random: Random,
  calendar: StoryCalendar,
  prefix: string,
  changes: readonly ChangeStory[],
): StoryEvent[] =>
  changes.flatMap((change, index) => {
    const tell = (day: number, status: ChangeStatus, data: StoryEvent['data']): StoryEvent => ({
      kind: 'change',
      key: `${prefix}-${index + 1}`,
      at: instantAtWork(random, calendar.workday(day)),
      data: { ...data, status },
    })
    const {
      title,
      reason,
      requestedBy,
      milestones = [],
      impactDays,
      impactCost,
      proposed,
      assessed,
      decided,
      done,
    } = change
    const decidedOn = decided && calendar.workday(decided.day)
    return [
      tell(proposed, 'proposed', { title, reason, requestedBy, milestones: [...milestones] }),
      ...(assessed === undefined ? [] : [tell(assessed, 'assessing', { impactDays, impactCost, currency: 'CNY' })]),
      ...(decided ? [tell(decided.day, decided.as, { decidedOn, decidedBy: decided.by })] : []),
      ...(done === undefined ? [] : [tell(done, 'done', {})]),
    ]
  })
