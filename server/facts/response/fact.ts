import { z } from 'zod'
import { label, text } from '../../contract/civil.ts'
import { least } from '../../contract/board/tolerances.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact, Seen } from '../fact.ts'
import { seriesName } from '../series-name.ts'
import { satisfactionChanges } from './changes.ts'
import { satisfactionForPages } from './for-pages.ts'
import { satisfactionReasons } from './reasons.ts'
import { upcastSatisfaction, upcastSatisfactionReason } from './upcast.ts'
import { satisfactionView } from './view.ts'

export const scales = { csat5: [1, 5], nps: [0, 10], ces7: [1, 7] } as const
export type Scale = keyof typeof scales

const onScale = (scale: Scale, score: number) => score >= scales[scale][0] && score <= scales[scale][1]

export const responseSchema = z
  .looseObject({
    survey: label().nullish(),
    question: label().nullish(),
    scale: z.enum(['csat5', 'nps', 'ces7']).nullish(),
    score: z.number().int().min(0).max(10).nullish(),
    /** Which end of the scale is the good one; `high` unless said: nobody guesses it from how a scale looks. */
    best: z.enum(['high', 'low']).nullish(),
    /** Answered without a score ("don't know"): it counts as answered, and in no score. */
    unscored: z.boolean().nullish(),
    comment: text(limits.textLength).nullish(),
    role: label().nullish(),
    site: label().nullish(),
    /** The row of a matrix that was scored: it is not part of the survey's own score. */
    row: label().nullish(),
  })
  .refine(({ scale, score }) => scale == null || score == null || onScale(scale, score), {
    params: { code: 'score_scale' },
    path: ['score'],
  })
  .refine(({ score, unscored }) => !unscored || score == null, { params: { code: 'unscored' }, path: ['unscored'] })
export type ResponseData = z.infer<typeof responseSchema>

/** What counts of an answer: its score as on a scale whose highest is best, null where it is `unscored`. */
function countedScore({ scale, score, best, unscored }: ResponseData): number | null | undefined {
  if (unscored) return null
  if (scale == null || score == null || !onScale(scale, score)) return undefined
  return best === 'low' ? scales[scale][0] + scales[scale][1] - score : score
}

/**
 * Answers of that score: ['response', survey, question, scale, score, internal], then site and row where there are any.
 * The score is one on a scale whose highest is best, and null of those who answered without one; the name is null while it
 * is not a whole answer.
 */
function series({ data, internal }: Seen) {
  const { survey, question, scale = null, site, row } = data as ResponseData
  const score = countedScore(data)
  if (survey == null || score === undefined) return null
  const further = row != null ? [site ?? null, row] : site != null ? [site] : []
  return seriesName('response', survey, question ?? null, scale, score, internal, ...further)
}

/** Answers of that survey that a source told of: ['told', survey, source, internal]; null where it told of none. */
const told = (seen: Seen, source: string | null) =>
  source !== null && series(seen)
    ? seriesName('told', (seen.data as ResponseData).survey!, source, seen.internal)
    : null

/** Remembers which source told of it last; null where that was folded before it was remembered. */
export const response: Fact<ResponseData, string | null, 'satisfaction'> = {
  name: 'response',
  schema: responseSchema,
  staleAfterDays: 120,
  step(before, after, day, add) {
    const changes = [
      [before && series(before), series(after)],
      [before && told(before, before.memory), told(after, after.source)],
    ] as const
    for (const [from, to] of changes) {
      if (from === to) continue
      if (from) add(from, day, -1)
      if (to) add(to, day, 1)
    }
    return after.source
  },
  isListed: false,
  shown: {
    // Who answered, and what they wrote, is for the survey's own pages.
    data: { survey: 'text', question: 'text', scale: 'figure', score: 'figure', best: 'figure', unscored: 'figure' },
    series: [
      {
        start: ['response'],
        segments: ['name', 'group', 'figure', 'figure', 'internal', 'name', 'group'],
      },
      { start: ['told'], segments: ['name', 'source', 'internal'] },
    ],
  },
  section: {
    name: 'satisfaction',
    empty: { surveys: [] },
    view: satisfactionView,
    forPages: satisfactionForPages,
    slide: 'satisfaction',
    tolerances: { csat: least({ attention: 0.8, critical: 0.6 }) },
    explains: { 'csat-low': 1 },
    reasons: satisfactionReasons,
    changes: (before, after) => satisfactionChanges(before.satisfaction, after.satisfaction),
    upcast: upcastSatisfaction,
    upcastReason: upcastSatisfactionReason,
  },
}
