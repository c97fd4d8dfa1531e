import { limits } from '#contract/limits'
import type { SurveyResultsView } from '#contract/surveys/views'
import { measures } from '#contract/board/current-survey'
import { ScoreRow } from '~/facts/response/score-row'
import { sayInterval } from '~/facts/response/say-score'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { Popover } from '~/ui/popover'

interface ScoreCardProps {
  results: Pick<SurveyResultsView, 'csat' | 'nps' | 'ces'>
  /** There are answers, too few for any figure. */
  isHidden: boolean
}

/** Each measure that was asked: the figure, its interval, and from how many answers. */
export function ScoreCard({ results, isHidden }: ScoreCardProps) {
  const words = useWords()
  const { t } = words
  const asked = measures.filter((measure) => results[measure])
  return (
    <Card
      id="scores"
      title={t('surveys.results.scores')}
      summary={asked.length ? t('surveys.results.scoresMean') : undefined}
      footer={
        <Popover trigger={t('saysWho.how')} title={t('saysWho.how')}>
          <p className="mt-1 text-pretty">{t('satisfaction.how')}</p>
        </Popover>
      }
    >
      {asked.length ? (
        <ul>
          {asked.map((measure) => {
            const score = results[measure]!
            const facts = [sayInterval(words, measure, score), t('figures.answers', { count: score.n })]
            return (
              <ScoreRow
                key={measure}
                title={t(`satisfaction.${measure}`)}
                facts={facts}
                measure={measure}
                score={score}
              />
            )
          })}
        </ul>
      ) : (
        <p className="text-ink-soft">
          {t(isHidden ? 'surveys.results.hidden' : 'surveys.results.noScores', { count: limits.answersForBreakdown })}
        </p>
      )}
    </Card>
  )
}
