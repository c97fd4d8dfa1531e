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
 * the place of one that many answered. On a board that an earlier version kept it is the one that stood there, as what
 * was shown and sealed does not change with a rule. null before anybody answered.
 */
export function currentScore(surveys: readonly SurveyView[]): CurrentScore | null {
  const stood = surveys.find((survey) => survey.stood)
  if (stood) return scoreOf(stood)
  const measure = measures.find((name) => surveys.some((survey) => survey[name]))
  if (!measure) return null
  const scored = surveys.flatMap((survey) => (survey[measure] ? [{ survey, measure, score: survey[measure] }] : []))
  const since = Math.max(...scored.map(({ survey }) => Date.parse(survey.lastAnsweredOn))) - recentMs
  const recent = scored.filter(({ survey }) => Date.parse(survey.lastAnsweredOn) >= since)
  const most = recent.reduce((a, b) => (b.score.n >= a.score.n ? b : a))
  const counts = ({ survey, score }: CurrentScore) => isAskedAlike(survey, most.survey) && score.n * 2 >= most.score.n
  return recent.findLast(counts) ?? null
}

function scoreOf(survey: SurveyView): CurrentScore | null {
  const measure = measures.find((name) => survey[name])
  return measure ? { survey, measure, score: survey[measure]! } : null
}

/** The surveys of a board before shape 1, on which the last with a CSAT stood for the project, and without one the last. */
export function asTheyStood<Survey extends Pick<SurveyView, 'csat'>>(surveys: Survey[]): (Survey & { stood?: true })[] {
  const stood = surveys.findLast(({ csat }) => csat) ?? surveys.at(-1)
  return surveys.map((survey) => (survey === stood ? { ...survey, stood: true } : survey))
}

/** Whether a score judges the project: nobody agreed on a limit for another measure, and fewer answers judge nobody. */
export const isJudged = ({ measure, score }: CurrentScore): boolean =>
  measure === 'csat' && score.n >= limits.answersForBreakdown

/** Whether two surveys are one kind of asking, so that their scores compare. Internal ones put together are like no other. */
export const isAskedAlike = (one: SurveyView, other: SurveyView): boolean =>
  one.key === other.key || (one.series === other.series && one.title !== null && other.title !== null)
