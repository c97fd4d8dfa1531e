import type { Score } from '#contract/board'
import type { SurveyLine } from '#contract/surveys/views'
import { measures, type Measure } from '#contract/board/current-survey'
import { sayInterval, sayScore, sayScoreWithInterval } from '~/facts/response/say-score'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { DataTable, type TableColumn } from '~/ui/table/data-table'
import { dayColumn } from '~/ui/table/day-column'

const openFirst = (a: SurveyLine, b: SurveyLine) =>
  Number(a.state === 'closed') - Number(b.state === 'closed') || b.opensOn.localeCompare(a.opensOn)

/** The surveys of the project, open ones first, each with its answers and its scores. */
export function SurveyList({ surveys }: { surveys: SurveyLine[] }) {
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  const scored = (measure: Measure, score: Score | null) => (score ? sayScoreWithInterval(words, measure, score) : '')
  const columns: TableColumn<SurveyLine>[] = [
    {
      id: 'title',
      header: t('surveys.survey'),
      value: (survey) => inBoth(survey.title),
      cell: (survey) => (
        <ProjectLink to={`surveys/${survey.key}`} className="link">
          {inBoth(survey.title)}
        </ProjectLink>
      ),
      lead: true,
    },
    {
      id: 'state',
      header: t('surveys.state'),
      value: ({ state }) => state,
      text: ({ state }) => t(`surveys.states.${state}`),
      cell: ({ state }) => <SurveyState state={state} />,
      order: ['open', 'closed'],
      filter: 'choice',
      width: 96,
    },
    {
      id: 'occasion',
      header: t('surveys.occasion'),
      value: ({ occasion }) => occasion,
      text: ({ occasion }) => t(`surveys.occasions.${occasion}`),
      filter: 'choice',
      width: 132,
      hidden: true,
    },
    {
      id: 'mode',
      header: t('surveys.mode'),
      value: ({ anonymous }) => (anonymous ? 'anonymous' : 'named'),
      text: ({ anonymous }) => t(anonymous ? 'surveys.anonymous' : 'surveys.named'),
      filter: 'choice',
      width: 104,
    },
    {
      id: 'responded',
      header: t('surveys.answered'),
      value: ({ responded, byLink }) => responded + byLink,
      text: ({ responded, invited, byLink }) =>
        [
          t('satisfaction.ofInvited', { responded: format.number(responded), invited: format.number(invited) }),
          byLink ? t('surveys.byLink', { count: byLink, number: format.number(byLink) }) : '',
        ]
          .filter(Boolean)
          .join(t('headline.comma')),
      width: 118,
    },
    ...measures.map((measure) => ({
      id: measure,
      header: t(`surveys.measures.${measure}`),
      value: (survey: SurveyLine) => survey[measure]?.score ?? null,
      text: (survey: SurveyLine) => scored(measure, survey[measure]),
      cell: (survey: SurveyLine) => <ScoreFigure measure={measure} score={survey[measure]} />,
      width: 112,
    })),
    dayColumn<SurveyLine>('opensOn', t('surveys.opensOn'), ({ opensOn }) => opensOn, format),
    dayColumn<SurveyLine>('closesOn', t('surveys.closesOn'), ({ closesOn }) => closesOn, format),
  ]
  return (
    <DataTable
      rows={surveys.toSorted(openFirst)}
      columns={columns}
      rowKey={(survey) => survey.key}
      label={t('surveys.desk.list')}
      name="surveys"
      empty={t('surveys.desk.empty')}
    />
  )
}

/** Open is a state to be seen at once; closed is not. */
export function SurveyState({ state }: Pick<SurveyLine, 'state'>) {
  const { t } = useWords()
  const word = t(`surveys.states.${state}`)
  if (state === 'closed') return <span className="text-ink-soft">{word}</span>
  return (
    <span className={statusColour('good')}>
      <StatusMark health="good" label="" /> {word}
    </span>
  )
}

function ScoreFigure({ measure, score }: { measure: Measure; score: Score | null }) {
  const words = useWords()
  if (!score) return null
  return (
    <span className="tabular-nums">
      <span className="font-semibold">{sayScore(words, measure, score.score)}</span>{' '}
      <span className="inline-block text-[12px]/5 text-ink-soft">{sayInterval(words, measure, score)}</span>
    </span>
  )
}
