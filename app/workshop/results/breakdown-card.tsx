import type { Breakdown } from '#contract/surveys/views'
import { limits } from '#contract/limits'
import { measures } from '#contract/board/current-survey'
import { ScaleEnds, ScoreRow } from '~/facts/response/score-row'
import { sayInterval, sayScore } from '~/facts/response/say-score'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'

interface BreakdownCardProps {
  by: 'role' | 'site'
  groups: Breakdown[]
}

/** The scores of each group that is large enough to hide everyone in it. */
export function BreakdownCard({ by, groups }: BreakdownCardProps) {
  const words = useWords()
  const { t } = words
  const measure = measures.find((name) => groups.some((group) => group[name]))
  const rest = (group: Breakdown) =>
    measures
      .filter((name) => name !== measure && group[name])
      .map((name) => `${t(`surveys.measures.${name}`)} ${sayScore(words, name, group[name]!.score)}`)
  return (
    <Card
      id={`by-${by}`}
      title={t(`surveys.results.by.${by}`)}
      summary={t('surveys.results.smallGroups', { count: limits.answersForBreakdown })}
    >
      {measure ? (
        <>
          <ul>
            {groups.map((group) => {
              const score = group[measure]
              if (!score) return null
              const facts = [
                sayInterval(words, measure, score),
                t('figures.answers', { count: group.responded }),
                ...rest(group),
              ]
              return (
                <ScoreRow
                  key={group.name ?? ''}
                  title={group.name ?? t('surveys.results.others')}
                  facts={facts}
                  measure={measure}
                  score={score}
                />
              )
            })}
          </ul>
          <ScaleEnds measure={measure} />
        </>
      ) : (
        <p className="text-ink-soft">{t('surveys.results.noGroups')}</p>
      )}
    </Card>
  )
}
