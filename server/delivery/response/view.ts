import type { SatisfactionView, SurveyView } from '../../contract/board.ts'
import { dayText } from '../../platform/civil-day.ts'
import { groupBy, seriesOf, sumOf, type Folded, type FoldedSeries } from '../folded.ts'
import type { Scale } from './kind.ts'
import { cesOf, csatOf, npsOf } from './scores.ts'

interface ResponseSeries {
  survey: string
  question: string | null
  scale: Scale
  score: number
  days: FoldedSeries['days']
}

/** The scores of each survey that got an answer. */
export function satisfactionView(folded: Folded): SatisfactionView {
  const series = seriesOf(folded, 'response')
    .map(
      ({ segments: [, survey, question, scale, score], days }) =>
        ({ survey, question, scale, score, days }) as ResponseSeries,
    )
    .filter(({ days }) => sumOf(days) > 0)
  const surveys = [...groupBy(series, ({ survey }) => survey)].map(([key, own]) => surveyView(key, own))
  return { surveys: surveys.sort((a, b) => order(a.lastAnsweredOn, b.lastAnsweredOn) || order(a.key, b.key)) }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function surveyView(key: string, series: ResponseSeries[]): SurveyView {
  const answers = (scale: Scale) => {
    const counts = new Map<number, number>()
    for (const one of series.filter((each) => each.scale === scale))
      counts.set(one.score, (counts.get(one.score) ?? 0) + sumOf(one.days))
    return counts
  }
  const questions = groupBy(series, ({ question, scale }) => JSON.stringify([question, scale]))
  const answersPerQuestion = [...questions.values()].map((own) => own.reduce((sum, { days }) => sum + sumOf(days), 0))
  return {
    key,
    title: key,
    invited: null,
    responded: Math.max(...answersPerQuestion),
    csat: csatOf(answers('csat5')),
    nps: npsOf(answers('nps')),
    ces: cesOf(answers('ces7')),
    lastAnsweredOn: dayText(Math.max(...series.flatMap(({ days }) => days.map(({ day }) => day)))),
  }
}
