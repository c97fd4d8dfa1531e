import type { CommentView } from '#contract/surveys/views'

export const moods = ['low', 'middle', 'high', 'none'] as const
/** `none`: no score was given beside it. */
export type Mood = (typeof moods)[number]

/** Up to the first a score is low, from the second on it is high. */
const edges = { csat: [2, 4], nps: [6, 9], ces: [3, 5] } as const

/** How somebody felt, by the lowest score that they gave. */
export function moodOf({ lowest }: Pick<CommentView, 'lowest'>): Mood {
  if (!lowest) return 'none'
  const [low, high] = edges[lowest.type]
  if (lowest.score <= low) return 'low'
  return lowest.score >= high ? 'high' : 'middle'
}
