import { useTranslation } from '~/words/use-translation'
import type { Health } from '#contract/board'

const marks: Record<Health, string> = { good: '●', attention: '▲', critical: '■', unknown: '○' }
const colours: Record<Health, string> = {
  good: 'text-good',
  attention: 'text-attention',
  critical: 'text-critical',
  unknown: 'text-unknown',
}

/** The text colour that goes with a mark; never without one. */
export const statusColour = (health: Health) => colours[health]

/** ● ▲ ■ ○ in the status colour. Read out as `label`, or the health's own word. `label=""` where words stand beside. */
export function StatusMark({ health, label }: { health: Health; label?: string }) {
  const { t } = useTranslation()
  const words = label ?? t(`health.${health}`)
  if (words === '')
    return (
      <span aria-hidden="true" className={`status-mark ${colours[health]}`}>
        {marks[health]}
      </span>
    )
  return (
    <span role="img" aria-label={words} className={`status-mark ${colours[health]}`}>
      {marks[health]}
    </span>
  )
}
