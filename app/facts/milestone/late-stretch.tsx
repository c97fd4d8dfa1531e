import type { Health } from '#contract/board'
import { useTranslation } from '~/words/use-translation'
import { StatusMark, statusColour } from '~/ui/status-mark'

interface LateStretchProps {
  from: number
  to: number
  days: number
  health: Health
  /** As high as a phase's bar, and with its days below it where the bar goes on. */
  size: 'line' | 'bar' | 'within'
}

/** From the day that passed on to today, and still not done: "■ 145 d". */
export function LateStretch({ from, to, days, health, size }: LateStretchProps) {
  const { t } = useTranslation()
  const colour = statusColour(health)
  return (
    <>
      <span
        className={`late-stretch ${size === 'line' ? 'h-1.5' : 'h-3.5'} ${colour}`}
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      <span
        className={`late-label label-rim ${colour} ${size === 'within' ? 'top-[calc(50%+9px)]' : 'top-1/2 -translate-y-1/2'}`}
        style={{ left: `${to}%` }}
      >
        <StatusMark health={health} label="" /> {t('plan.overdueShort', { count: days })}
      </span>
    </>
  )
}
