import type { BoardChange, SatisfactionView, SurveyView } from '../../contract/board.ts'

const measures = ['csat', 'nps', 'ces'] as const
type Measure = (typeof measures)[number]

/**
 * For each measure the latest survey that is new or got more answers, against what stood before: itself with fewer
 * answers, else the last one of its series. One that is like none of them is told only where nobody was asked before.
 */
export function satisfactionChanges(before: SatisfactionView, after: SatisfactionView): BoardChange[] {
  return measures.flatMap((measure) => {
    const was = before.surveys.filter((survey) => survey[measure])
    return after.surveys
      .filter((survey) => survey[measure])
      .flatMap((is, index, all) => {
        const hasFollower = all.slice(index + 1).some((later) => isAlike(is, later))
        return hasFollower ? [] : changeOf(measure, was, is, after.surveys)
      })
      .slice(-1)
  })
}

/** What is asked again and again as one thing. Internal surveys put together are like nothing else. */
const isAlike = (one: SurveyView, other: SurveyView) =>
  one.series === other.series && one.title !== null && other.title !== null

/** Which series an earlier survey is of, the later board knows best. */
function changeOf(measure: Measure, was: SurveyView[], is: SurveyView, known: SurveyView[]): BoardChange[] {
  const series = known.filter((survey) => isAlike(survey, is)).map(({ key }) => key)
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
