import type { SatisfactionView, SurveyView } from '../../contract/board.ts'
import { currentScore, measures } from '../../contract/board/current-survey.ts'
import { surveysShown } from '../../contract/board/group-by-asking.ts'
import { keepSome, mostFirst } from '../../contract/board/keep-some.ts'

/** The surveys that pages show of many; what they were answered by site is told by no page of a board. */
export function satisfactionForPages({ surveys }: SatisfactionView): SatisfactionView {
  const bare = (survey: SurveyView): SurveyView => ({ ...survey, bySite: [] })
  if (surveys.length <= mostFirst) return { surveys: surveys.map(bare) }
  const shown = measures.map((measure) => ({ measure, ...surveysShown(surveys, measure) }))
  // With the first of each kind, from which its sentence tells.
  const kept = shown.flatMap(({ groups }) => groups.flatMap(({ group, shown }) => [group[0]!, ...shown]))
  const current = currentScore(surveys)?.survey
  return {
    surveys: keepSome(surveys, [...kept, ...surveys.slice(-mostFirst), ...(current ? [current] : [])]).map(
      (survey) => ({
        ...bare(survey),
        // It was chosen from among all.
        ...(survey === current ? { stood: true as const } : {}),
      }),
    ),
    total: surveys.length,
    onlyListed: Object.fromEntries(shown.map(({ measure, more }) => [measure, more])) as Record<
      (typeof measures)[number],
      number
    >,
  }
}
