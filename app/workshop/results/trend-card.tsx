import type { SurveyResultsView } from '#contract/surveys/views'
import { measures, type Measure } from '#contract/board/current-survey'
import { ScaleEnds, ScoreRow } from '~/facts/response/score-row'
import { sayInterval, sayScore } from '~/facts/response/say-score'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { ProjectLink } from '~/ui/project-link'

const mostRows = 6

/** The same question in earlier surveys of this template, the latest first. */
export function TrendCard({
  results,
}: {
  results: Pick<
    SurveyResultsView,
    'trend' | 'key' | 'title' | 'csat' | 'nps' | 'ces' | 'responded' | 'invited' | 'closesOn'
  >
}) {
  const words = useWords()
  const { t } = words
  const measure = measures.find((name) => results[name] && results.trend.some((earlier) => earlier[name]))
  const last = measure && results.trend.findLast((earlier) => earlier[measure])
  const said = (score: { score: number } | null | undefined) =>
    measure && score ? sayScore(words, measure, score.score) : ''
  return (
    <Card
      id="trend"
      title={t('surveys.results.trend')}
      summary={
        measure
          ? t('surveys.results.trendSummary', { from: said(last?.[measure]), to: said(results[measure]) })
          : undefined
      }
    >
      {measure ? (
        <TrendRows
          rows={[results, ...results.trend.toReversed()].slice(0, mostRows)}
          own={results.key}
          measure={measure}
        />
      ) : (
        <p className="text-ink-soft">{t('surveys.results.noTrend')}</p>
      )}
    </Card>
  )
}

interface TrendRowsProps {
  rows: SurveyResultsView['trend']
  own: string
  measure: Measure
}

function TrendRows({ rows, own, measure }: TrendRowsProps) {
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  return (
    <>
      <ul>
        {rows.map((survey) => {
          const score = survey[measure]
          if (!score) return null
          const title =
            survey.key === own ? (
              t('surveys.results.thisOne')
            ) : (
              <ProjectLink to={`surveys/${survey.key}`} className="link inline-flex min-h-11 items-center">
                {inBoth(survey.title)}
              </ProjectLink>
            )
          const answered = t('figures.answered', { responded: survey.responded, invited: survey.invited })
          const facts = [sayInterval(words, measure, score), answered, format.day(survey.closesOn)]
          return <ScoreRow key={survey.key} title={title} facts={facts} measure={measure} score={score} />
        })}
      </ul>
      <ScaleEnds measure={measure} />
    </>
  )
}
