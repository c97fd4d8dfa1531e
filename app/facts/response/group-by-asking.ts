import type { SurveyView } from '#contract/board'
import { currentScore, isAskedAlike } from '#contract/board/current-survey'

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
