import type { SatisfactionView, SurveyView } from '#contract/board'

/** The surveys as a table shows them: the latest first, without what it tells nothing of. */
export const surveysInOrder = ({ satisfaction }: { satisfaction: SatisfactionView }): SurveyView[] =>
  satisfaction.surveys.map((survey) => ({ ...survey, bySite: [] })).reverse()
