import type { Score, SurveyView } from '#contract/board'
import { measures, type Measure } from '#contract/board/current-survey'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { DataTable, type TableColumn, type TableRows } from '~/ui/table/data-table'
import { sayScoreWithInterval } from './say-score'

/** The same in figures, to order and to search. */
export function SurveyTable({ surveys }: { surveys: TableRows<SurveyView> }) {
  const words = useWords()
  const { t, format } = words
  const scored = (measure: Measure, score: Score | null) => (score ? sayScoreWithInterval(words, measure, score) : '')
  const columns: TableColumn<SurveyView>[] = [
    {
      id: 'title',
      header: t('satisfaction.survey'),
      value: (survey) => survey.title ?? t('satisfaction.internalSurvey'),
      lead: true,
    },
    ...measures.map((measure) => ({
      id: measure,
      header: t(`satisfaction.${measure}`),
      value: (survey: SurveyView) => survey[measure]?.score ?? null,
      text: (survey: SurveyView) => scored(measure, survey[measure]),
      width: 170,
    })),
    {
      id: 'responded',
      header: t('satisfaction.responded'),
      value: (survey) => survey.responded,
      text: ({ responded, invited }) =>
        invited === null ? format.number(responded) : t('satisfaction.ofInvited', { responded, invited }),
      width: 120,
    },
    {
      id: 'lastAnsweredOn',
      header: t('satisfaction.answeredOn'),
      value: (survey) => survey.lastAnsweredOn,
      text: (survey) => format.day(survey.lastAnsweredOn),
      width: 110,
    },
  ]
  return (
    <Card id="surveys" title={t('satisfaction.all')}>
      <DataTable
        rows={surveys}
        columns={columns}
        rowKey={(survey) => survey.key}
        label={t('satisfaction.all')}
        name="surveys"
        empty={t('satisfaction.empty')}
        sort="-lastAnsweredOn"
      />
    </Card>
  )
}
