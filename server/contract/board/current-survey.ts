import { limits } from '../limits.ts'
import type { Score, SurveyView } from './satisfaction.ts'

/** What a survey is scored by; the first that anybody asked for speaks for the project. */
export const measures = ['csat', 'nps', 'ces'] as const
export type Measure = (typeof measures)[number]

export interface CurrentScore {
  survey: SurveyView
  measure: Measure
  score: Score
}

const recentMs = 183 * 86_400_000

/**
 * The score that stands for the project: of the kind of asking that got the most answers at once in the last half year,
 * the latest survey with at least half as many. So neither a handful in a room, nor a survey that has just opened, takes
 * the place of one that many answered. null before anybody answered.
 */
export function currentScore(surveys: readonly SurveyView[]): CurrentScore | null {
  const measure = measures.find((name) => surveys.some((survey) => survey[name]))
  if (!measure) return null
  const scored = surveys.flatMap((survey) => (survey[measure] ? [{ survey, measure, score: survey[measure] }] : []))
  const since = Math.max(...scored.map(({ survey }) => Date.parse(survey.lastAnsweredOn))) - recentMs
  const recent = scored.filter(({ survey }) => Date.parse(survey.lastAnsweredOn) >= since)
  const most = recent.reduce((a, b) => (b.score.n >= a.score.n ? b : a))
  const counts = ({ survey, score }: CurrentScore) => isAskedAlike(survey, most.survey) && score.n * 2 >= most.score.n
  return recent.findLast(counts) ?? null
}

/** Whether a score judges the project: nobody agreed on a limit for another measure, and fewer answers judge nobody. */
export const isJudged = ({ measure, score }: CurrentScore): boolean =>
  measure === 'csat' && score.n >= limits.answersForBreakdown

/** Whether two surveys are one kind of asking, so that their scores compare. Internal ones put together are like no other. */
export const isAskedAlike = (one: SurveyView, other: SurveyView): boolean =>
  one.key === other.key || (one.series === other.series && one.title !== null && other.title !== null)
