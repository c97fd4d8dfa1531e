import { useState } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useNow } from '~/words/clock'
import { useFormat } from '~/words/say'
import type { Connection } from '~/live/use-connection'
import { StatusMark } from './status-mark'

/** Says that the page stands still, and since when, while the connection is down. */
export function OfflineNotice({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const [lastLive, setLastLive] = useState(now)
  const following = connection === 'live' || connection === 'connecting'
  if (following && lastLive !== now) setLastLive(now)
  if (connection !== 'offline' || now === null || lastLive === null) return null
  const ago = format.ago(lastLive, now)
  return (
    <p className="border-b border-line bg-card px-4 py-2.5 text-[13px]/5 text-pretty wide:px-10" role="status">
      <StatusMark health="attention" label="" /> {t('live.offlineDetail', { ago })}
    </p>
  )
}
