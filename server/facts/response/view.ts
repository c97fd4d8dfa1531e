import type { SatisfactionView, SiteScores, SurveyView } from '../../contract/board.ts'
import { byKey, naturalOrder } from '../../contract/natural-order.ts'
import { dayText } from '../../platform/civil-day.ts'
import { groupBy, seriesOf, sumOf, thingsOf, type Folded, type FoldedSeries } from '../folded.ts'
import type { SurveyData } from '../survey/fact.ts'
import { groupsOfFive } from './groups-of-five.ts'
import type { Scale } from './fact.ts'
import { cesOf, csatOf, npsOf } from './scores.ts'

interface ResponseSeries {
  /** null: only internal answers carry its name, and the reader is not in the delivery team. */
  survey: string | null
  /** What tells its questions apart; not their words where the reader is not in the delivery team. */
  question: string | number | null
  /** null where nobody said it of an answer without a score. */
  scale: Scale | null
  /** On a scale whose highest is best; null of answers without a score. */
  score: number | null
  internal: boolean
  site: string | null
  /** The row of a matrix, told apart as questions are: a score of its own, which is not part of the survey's. */
  row: string | number | null
  days: FoldedSeries['days']
}

/** The scores of each survey that got an answer. */
export function satisfactionView(folded: Folded): SatisfactionView {
  const series = seriesOf(folded, 'response')
    .map(
      ({ segments: [, survey, question, scale, score, internal, site = null, row = null], days }) =>
        ({ survey, question, scale, score, internal, site, row, days }) as ResponseSeries,
    )
    .filter(({ days }) => sumOf(days) > 0)
  const sent = new Map(
    thingsOf<SurveyData>(folded, 'survey').map(({ key, state: { data } }) => [
      data.survey,
      { ...data, series: data.series ?? (isPulse(key) ? 'open-day/pulse' : null) },
    ]),
  )
  const told = seriesOf(folded, 'told').map(({ segments, days }) => {
    const [, survey, source] = segments as [string, string | null, string | null]
    return { survey, source, answers: sumOf(days) }
  })
  const surveys = [...groupBy(series, ({ survey }) => survey)].map(([survey, own]) => {
    const sources = sourcesOf(
      told.filter((one) => one.survey === survey && one.answers > 0),
      own,
    )
    return surveyView(survey, own, sources, survey === null ? undefined : sent.get(survey))
  })
  return { surveys: surveys.sort((a, b) => order(a.lastAnsweredOn, b.lastAnsweredOn) || byKey(a, b)) }
}

/** Who told of a survey's answers; nobody where some were folded before that was kept: half of it would be untrue. */
function sourcesOf(told: { source: string | null; answers: number }[], series: ResponseSeries[]): string[] {
  const known = told.reduce((sum, { answers }) => sum + answers, 0)
  const all = series.reduce((sum, { days }) => sum + sumOf(days), 0)
  return known === all ? [...new Set(told.flatMap(({ source }) => source ?? []))].sort(naturalOrder()) : []
}

/** The closing questions of an open day, asked of whoever is in the room: see `pulseUpdates`. */
const isPulse = (key: string) => /^open-day\/[^/]+\/pulse$/.test(key)

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function surveyView(
  survey: string | null,
  series: ResponseSeries[],
  sources: string[],
  sent: SurveyData | undefined,
): SurveyView {
  return {
    key: survey ?? 'internal',
    title: survey,
    page: sent?.page ?? null,
    series: sent?.series ?? null,
    invited: sent?.invited ?? null,
    responded: respondedIn(series),
    ...scoresIn(series),
    lastAnsweredOn: dayText(Math.max(...series.flatMap(({ days }) => days.map(({ day }) => day)))),
    bySite: sitesIn(series),
    sources,
  }
}

/** The most answers that any one question got, with those that gave no score. */
function respondedIn(series: ResponseSeries[]): number {
  const questions = groupBy(series, ({ question, scale, row }) => JSON.stringify([question, scale, row]))
  return Math.max(0, ...[...questions.values()].map((own) => own.reduce((sum, { days }) => sum + sumOf(days), 0)))
}

function scoresIn(series: ResponseSeries[]) {
  const answers = (scale: Scale) => {
    const counts = new Map<number, number>()
    for (const { score, days } of series.filter((each) => each.scale === scale && each.row === null))
      if (score !== null) counts.set(score, (counts.get(score) ?? 0) + sumOf(days))
    return counts
  }
  return { csat: csatOf(answers('csat5')), nps: npsOf(answers('nps')), ces: cesOf(answers('ces7')) }
}

function sitesIn(series: ResponseSeries[]): SiteScores[] {
  const group = (own: ResponseSeries[]) => ({ own, responded: respondedIn(own) })
  const sites = [...groupBy(series, ({ site }) => site)].map(([site, own]) => [site, group(own)] as const)
  const together = (groups: ReturnType<typeof group>[]) => group(groups.flatMap(({ own }) => own))
  return groupsOfFive(new Map(sites), together).map(([site, { own, responded }]) => ({
    site,
    responded,
    ...scoresIn(own),
  }))
}
