import type { SatisfactionView, SurveyView } from '../../contract/board.ts'
import { dayText } from '../../platform/civil-day.ts'
import { groupBy, seriesOf, sumOf, type Folded, type FoldedSeries } from '../folded.ts'
import type { Scale } from './kind.ts'
import { cesOf, csatOf, npsOf } from './scores.ts'

interface ResponseSeries {
  /** null: only internal answers carry its name, and the reader is not in the delivery team. */
  survey: string | null
  question: string | null
  scale: Scale
  score: number
  internal: boolean
  days: FoldedSeries['days']
}

/** The scores of each survey that got an answer; a survey that only internal answers name goes without its name. */
export function satisfactionView(folded: Folded, withInternal: boolean): SatisfactionView {
  const all = seriesOf(folded, 'response')
    .map(
      ({ segments: [, survey, question, scale, score, internal], days }) =>
        ({ survey, question, scale, score, internal, days }) as ResponseSeries,
    )
    .filter(({ days }) => sumOf(days) > 0)
  const shown = new Set(all.filter(({ internal }) => withInternal || !internal).map(({ survey }) => survey))
  const series = all.map((one) => (shown.has(one.survey) ? one : { ...one, survey: null }))
  const surveys = [...groupBy(series, ({ survey }) => survey)].map(([survey, own]) => surveyView(survey, own))
  return { surveys: surveys.sort((a, b) => order(a.lastAnsweredOn, b.lastAnsweredOn) || order(a.key, b.key)) }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function surveyView(survey: string | null, series: ResponseSeries[]): SurveyView {
  const answers = (scale: Scale) => {
    const counts = new Map<number, number>()
    for (const one of series.filter((each) => each.scale === scale))
      counts.set(one.score, (counts.get(one.score) ?? 0) + sumOf(one.days))
    return counts
  }
  const questions = groupBy(series, ({ question, scale }) => JSON.stringify([question, scale]))
  const answersPerQuestion = [...questions.values()].map((own) => own.reduce((sum, { days }) => sum + sumOf(days), 0))
  return {
    key: survey ?? 'internal',
    title: survey,
    invited: null,
    responded: Math.max(...answersPerQuestion),
    csat: csatOf(answers('csat5')),
    nps: npsOf(answers('nps')),
    ces: cesOf(answers('ces7')),
    lastAnsweredOn: dayText(Math.max(...series.flatMap(({ days }) => days.map(({ day }) => day)))),
  }
}
