import { useEffect } from 'react'
import { useAskAgain } from '~/live/use-ask-again'
import { useUpgrade } from '~/live/use-upgrade'
import { useTranslation } from '~/words/use-translation'

/** Where a page cannot be loaded without a network, the browser shows ours in place of its own (`public/service-worker.js`). */
function keepOfflinePage() {
  if (import.meta.env.PROD) navigator.serviceWorker?.register('/service-worker.js').catch(() => {})
}

/**
 * What befalls a page that stays open: its reader signs out elsewhere, the browser puts it away and brings it back, the
 * server is upgraded, the network goes. Says that the page is older than the server where loading it again would lose what was entered.
 */
export default function PageStaysOpen() {
  useAskAgain()
  useEffect(keepOfflinePage, [])
  const renew = useUpgrade()
  const { t } = useTranslation()
  if (!renew) return null
  return (
    <div
      role="status"
      className="no-print flex flex-wrap items-center gap-x-4 border-b border-line bg-card px-4 py-1 text-[13px]/5 wide:px-10"
    >
      <p className="text-pretty">{t('shell.upgraded')}</p>
      <button type="button" className="link min-h-11" onClick={renew}>
        {t('shell.renew')}
      </button>
    </div>
  )
}
