import { isScored, scoreScales, type Condition } from '#contract/surveys/questions'
import type { DraftQuestion } from './draft'

/** Questions whose answer can decide about another: a score, or something chosen. */
export const canDecide = ({ type }: DraftQuestion) => isScored(type) || type === 'single' || type === 'multiple'

export const bounds = ['atMost', 'atLeast', 'between'] as const
export type Bound = (typeof bounds)[number]

/** How the condition bounds a score. */
export function boundOf({ atLeast, atMost }: Condition): Bound {
  if (atLeast !== undefined && atMost !== undefined) return 'between'
  return atLeast === undefined ? 'atMost' : 'atLeast'
}

/** The first condition that is offered on a question: its lower half, or its first option. */
export function firstCondition({ id, type, options }: DraftQuestion): Condition {
  if (!isScored(type)) return { question: id, anyOf: options.slice(0, 1).map((option) => option.id) }
  const { from, to } = scoreScales[type]
  return { question: id, atMost: Math.floor((from + to) / 2) }
}

/** The same condition bounded in another way, by scores that it already names. */
export function rebound({ question, atLeast, atMost }: Condition, bound: Bound): Condition {
  const low = atLeast ?? atMost ?? 0
  const high = atMost ?? atLeast ?? 0
  if (bound === 'between') return { question, atLeast: Math.min(low, high), atMost: Math.max(low, high) }
  return bound === 'atLeast' ? { question, atLeast: low } : { question, atMost: high }
}

/** Every score of the scale, from the lowest. */
export const scoresOnScale = (type: keyof typeof scoreScales): number[] => {
  const { from, to } = scoreScales[type]
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}
