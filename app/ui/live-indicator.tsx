import { useTranslation } from '~/words/use-translation'
import type { Health } from '#contract/board'
import type { Connection } from '~/live/use-connection'
import { StatusMark, statusColour } from './status-mark'

const marks: Record<Connection, Health> = {
  live: 'good',
  connecting: 'unknown',
  reconnecting: 'unknown',
  offline: 'attention',
}

/** Whether the page follows the project at this moment. */
export function LiveIndicator({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const health = marks[connection]
  return (
    <span
      role="status"
      className={`live-indicator flex items-baseline gap-1.5 whitespace-nowrap ${statusColour(health)}`}
    >
      <StatusMark health={health} label="" />
      {t(`live.${connection}`)}
    </span>
  )
}
