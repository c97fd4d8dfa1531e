import type { SurveyView } from '#contract/board'

/** The sources that told of the answers of some surveys; none where that of one of them is not known. */
export function toldBy(surveys: SurveyView[]): string[] {
  if (surveys.some(({ sources }) => sources.length === 0)) return []
  return [...new Set(surveys.flatMap(({ sources }) => sources))]
}
