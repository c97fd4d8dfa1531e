import { useTranslation } from '~/words/use-translation'
import type { BoardView } from '#contract/board'
import { latestOf } from '~/ui/spoken-by'
import { Ago } from '~/ui/ago'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { later } from '~/ui/later'

/** Sent with the page like the rest; what makes it answer to touch may come later. */
const HealthDetails = later(() => import('./health-details'))

/** Health as mark and word, what it was computed from, and, on touch, why. */
export function HealthLine({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const { computed, declared } = board.health
  const latest = latestOf(board.sources)
  const waiting = board.sources.filter((source) => source.waiting)
  return (
    <details className="mt-2.5 mb-4 wide:mb-5">
      <summary data-answer="trust" className="-my-2.5 py-2.5 text-pretty text-ink-soft wide:w-fit">
        <Facts
          of={[
            <Fresh key="health" value={computed}>
              <span className={`font-semibold ${statusColour(computed)}`}>
                <StatusMark health={computed} label="" /> {t(`health.${computed}`)}
              </span>
            </Fresh>,
            latest ? (
              <>
                {t('health.computed', { count: board.sources.length })}
                {t('headline.comma')}
                {t('health.lastUpdate')} <Ago at={latest} />
              </>
            ) : (
              t('health.noSources')
            ),
            declared && declared !== computed ? (
              <>
                {t('health.teamSays')} <StatusMark health={declared} label="" /> {t(`health.${declared}`)}
              </>
            ) : null,
            waiting.length ? (
              <span key="waiting">
                {t('health.waiting', {
                  count: waiting.reduce((sum, source) => sum + (source.waiting ?? 0), 0),
                  sources: waiting.map(({ name }) => name ?? t('saysWho.internalSource')).join(t('saysWho.join')),
                })}
              </span>
            ) : null,
            <span key="why" className="dotted">
              {t('health.why')}
            </span>,
          ]}
        />
      </summary>
      <HealthDetails board={board} />
    </details>
  )
}
