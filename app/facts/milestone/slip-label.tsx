import { useTranslation } from '~/words/use-translation'
import type { Tolerances } from '#contract/board'
import { gradeMost } from '#contract/board/grade'
import { statusColour } from '~/ui/status-mark'

interface SlipLabelProps {
  days: number | null
  /** What is done no longer needs attention: its slip is history. */
  settled: boolean
  tolerances: Tolerances
  at: number
}

/** "+20 d" behind a date that moved. */
export function SlipLabel({ days, settled, tolerances, at }: SlipLabelProps) {
  const { t } = useTranslation()
  if (!days) return null
  const health = gradeMost(days, tolerances.slipDays)
  const colour = settled || days < 0 || health === 'good' ? 'text-ink-soft' : statusColour(health)
  const text = days > 0 ? t('plan.slipShort', { count: days }) : t('plan.earlyShort', { count: -days })
  return (
    <span aria-hidden="true" className={`slip-label label-rim ${colour}`} style={{ left: `${at}%` }}>
      {text}
    </span>
  )
}
