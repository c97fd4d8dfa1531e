import type { SatisfactionView, SurveyView } from '../../contract/board.ts'
import { currentScore, isAskedAlike, measures, type Measure } from '../../contract/board/current-survey.ts'
import type { SectionChange } from '../fact.ts'

/**
 * For each measure the survey that stands for the project if it is new or got more answers, else the latest that is or
 * did, against what stood before: itself with fewer answers, else the one before it of its kind of asking. One that is
 * like none of them is told only where nobody was asked before.
 */
export function satisfactionChanges(
  before: SatisfactionView,
  after: SatisfactionView,
): SectionChange<'satisfaction'>[] {
  const current = currentScore(after.surveys)
  const stood = currentScore(before.surveys)?.survey.key
  return measures.flatMap((measure) => {
    // What stood for the project comes last, so that it is what its successor is compared with.
    const was = lastOf(
      before.surveys.filter((survey) => survey[measure]),
      stood,
    )
    const asked = after.surveys.filter((survey) => survey[measure])
    const standsFor = (survey: SurveyView, index: number) => {
      if (current?.measure === measure && isAskedAlike(survey, current.survey)) return survey === current.survey
      return !asked.slice(index + 1).some((later) => isAskedAlike(survey, later))
    }
    return lastOf(asked.filter(standsFor), current?.survey.key)
      .flatMap((is) => changeOf(measure, was, is, after.surveys))
      .slice(-1)
  })
}

const lastOf = (surveys: SurveyView[], key: string | undefined) =>
  surveys.toSorted((a, b) => Number(a.key === key) - Number(b.key === key))

/** Which series an earlier survey is of, the later board knows best. */
function changeOf(
  measure: Measure,
  was: SurveyView[],
  is: SurveyView,
  known: SurveyView[],
): SectionChange<'satisfaction'>[] {
  const series = known.filter((survey) => isAskedAlike(survey, is)).map(({ key }) => key)
  const then = was.find(({ key }) => key === is.key) ?? was.findLast(({ key }) => series.includes(key))
  if (!then && was.length > 0) return []
  const now = is[measure]!
  const past = then?.[measure] ?? null
  if (then?.key === is.key && past?.n === now.n && past.score === now.score) return []
  // Less only where the intervals say so: the score of a handful of answers goes up and down by itself.
  const mark = !past ? null : now.low > past.high ? 'good' : now.high < past.low ? 'attention' : null
  // Two surveys may ask different people: whoever compares them has to know.
  const other = then && then.key !== is.key ? then.title : null
  const params = { title: is.title, measure, from: past?.score ?? null, to: now.score, n: now.n, other }
  return [{ code: 'satisfaction', section: 'satisfaction', mark, params }]
}
