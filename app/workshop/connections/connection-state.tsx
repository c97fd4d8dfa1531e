import type { ConnectionSummary } from '#contract/connections'
import { Ago } from '~/ui/ago'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { useWords } from '~/words/say'

/** How much of a connection needs somebody. */
export const lookOf = ({ unread, quarantined }: Pick<ConnectionSummary, 'unread' | 'quarantined'>) =>
  unread + quarantined

/** How a connection is doing, in one sentence: when it spoke last, how much, and what of it needs somebody. */
export function ConnectionState({ of }: { of: ConnectionSummary }) {
  const { t, format } = useWords()
  const { paused, waiting, lastDeliveryAt, lastDay } = of
  const counted = (count: number) => ({ count, number: format.number(count) })
  if (paused)
    return (
      <>
        <StatusMark health="unknown" label="" /> {t('connections.pausedMore', counted(waiting))}
      </>
    )
  if (lastDeliveryAt === null)
    return (
      <>
        <StatusMark health="unknown" label="" /> {t('connections.nothingYet')}
      </>
    )
  const look = lookOf(of)
  return (
    <>
      <Facts
        of={[
          <span key="last">
            <StatusMark health={look > 0 ? 'attention' : 'good'} label="" /> {t('connections.lastCame')}{' '}
            <Ago at={lastDeliveryAt} />
          </span>,
          t('connections.lastDay', counted(lastDay)),
          look > 0 ? t('connections.toLook', counted(look)) : t('connections.noneToLook'),
          waiting > 0 ? t('connections.waiting', counted(waiting)) : null,
        ]}
      />
    </>
  )
}
