import { gradeLeast, gradeMost, type Grade } from '../contract/board/grade.ts'
import type { Health, MilestoneView, ToleranceLimits } from '../contract/board.ts'

/** How much a health weighs; the worst of several is that of all. */
export const gravity: Record<Health, number> = { good: 0, unknown: 1, attention: 2, critical: 3 }

/** The most reasons one section gives; the rest is in its table. */
export const reasonsPerSection = 12

/** Past the second limit critical, past the first attention, else null. */
export function judge(value: number, limit: ToleranceLimits): 'attention' | 'critical' | null {
  return unlessGood(gradeMost(value, limit))
}

/** The same where less is worse. */
export const judgeLow = (value: number, limit: ToleranceLimits) => unlessGood(gradeLeast(value, limit))

/** What is good gives no reason. */
export const unlessGood = (grade: Grade): 'attention' | 'critical' | null => (grade === 'good' ? null : grade)

type Named = Pick<MilestoneView, 'key' | 'internal' | 'title'>

/** False for what is internal and the reader is not in the delivery team: it has no words left. */
export const isNamed = ({ internal, title }: Pick<Named, 'internal' | 'title'>): boolean => !internal || title !== null

/** How a reason calls a thing; both null where it has no words. */
export const nameOfThing = (thing: Named) =>
  isNamed(thing) ? { key: thing.key, title: thing.title ?? thing.key } : { key: null, title: null }
