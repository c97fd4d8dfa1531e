import type { BoardChange, SatisfactionView, SurveyView } from '../../contract/board.ts'

const measures = ['csat', 'nps', 'ces'] as const

/** The last survey with each measure that is new or got more answers, against the score that stood before. */
export function satisfactionChanges(before: SatisfactionView, after: SatisfactionView): BoardChange[] {
  return measures.flatMap((measure): BoardChange[] => {
    const latest = (surveys: SurveyView[]) => surveys.filter((survey) => survey[measure]).at(-1)
    const [was, is] = [latest(before.surveys), latest(after.surveys)]
    const now = is?.[measure]
    const then = was?.[measure]
    if (!is || !now || (was?.key === is.key && then?.n === now.n && then.score === now.score)) return []
    // Less only where the intervals say so: the score of a handful of answers goes up and down by itself.
    const mark = !then ? null : now.low > then.high ? 'good' : now.high < then.low ? 'attention' : null
    // Two surveys may ask different people about different things: whoever compares them has to know.
    const other = was && was.key !== is.key ? was.title : null
    const params = { title: is.title, measure, from: then?.score ?? null, to: now.score, n: now.n, other }
    return [{ code: 'satisfaction', section: 'satisfaction', mark, params }]
  })
}
