import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { FillCard } from '~/ui/chart/fill-card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { test } from './fact'
import { ModuleTable } from './module-table'
import { UatTrend } from './uat-trend'
import { uatSummary } from './uat-summary'

/** As many as an overview has patience for. */
const mostModules = 8
const mostOthers = 3

/** UAT on the overview: the current cycle by module, how far the others are, the trend. */
export default function UatCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t, format } = words
  const { cycles, trend } = board.uat
  const current = cycles.find((cycle) => cycle.current)
  const rate = format.percent(board.health.tolerances.passRate.attention)
  return (
    <FillCard>
      <Card
        id="uat"
        title={t('uat.title')}
        to="uat"
        summary={cycles.length ? uatSummary(words, board) : undefined}
        footer={<SaysWho board={board} of={[test]} definition={t('uat.definition', { rate })} />}
      >
        {current ? (
          <div className="flex grow flex-col gap-5">
            <ModuleTable
              cycle={current}
              others={cycles
                .filter((cycle) => !cycle.current)
                .slice(-mostOthers)
                .reverse()}
              most={mostModules}
            />
            {trend.length > 1 ? (
              <section aria-labelledby="uat-trend" className="flex grow flex-col">
                <h3 id="uat-trend" className="mb-1 text-[13px]/5 text-ink-soft">
                  {t('uat.trend.title')}
                </h3>
                <UatTrend board={board} height={170} grow />
              </section>
            ) : null}
          </div>
        ) : cycles.length ? null : (
          <EmptyState title={t('uat.none')} more={t('uat.emptyMore')} />
        )}
      </Card>
    </FillCard>
  )
}
