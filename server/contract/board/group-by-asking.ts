import { currentScore, isAskedAlike, type Measure } from './current-survey.ts'
import type { SurveyView } from './satisfaction.ts'

/** Surveys by kind of asking, in which alone their scores compare: first the one that stands for the project, then the latest. */
export function groupByAsking(surveys: SurveyView[]): SurveyView[][] {
  const groups: SurveyView[][] = []
  for (const survey of [...surveys].reverse()) {
    const group = groups.find(([latest]) => isAskedAlike(latest!, survey))
    if (group) group.unshift(survey)
    else groups.push([survey])
  }
  const current = currentScore(surveys)?.survey
  const isCurrent = (group: SurveyView[]) => current !== undefined && group.includes(current)
  return [...groups.filter(isCurrent), ...groups.filter((group) => !isCurrent(group))]
}

/** As many kinds of asking as a page sets side by side, and surveys of all of them. */
const mostKinds = 3
const mostSurveys = 12

/** Of the surveys that were asked a measure those that a page shows, by kind of asking, and how many it leaves to its table. */
export function surveysShown(surveys: SurveyView[], measure: Measure) {
  const kinds = groupByAsking(surveys.filter((survey) => survey[measure]))
  const told = kinds.slice(0, mostKinds)
  const groups = told.map((group) => ({ group, shown: group.slice(-Math.floor(mostSurveys / told.length)) }))
  const all = kinds.reduce((sum, { length }) => sum + length, 0)
  return { groups, more: all - groups.reduce((sum, { shown }) => sum + shown.length, 0) }
}
