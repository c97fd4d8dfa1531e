import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/form/confirm'

/** The way into the reader's own calendar: the address speaks their language. */
export function FeedCard({ url }: { url: string }) {
  const { t, language } = useTranslation()
  const address = `${url}?lang=${language}`
  return (
    <Card id="feed" title={t('openDays.feed.title')} summary={t('openDays.feed.summary')}>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')} className="outline-button">
          {t('openDays.feed.subscribe')}
        </a>
      </p>
      <details className="mt-2 text-[13px]/5 text-ink-soft">
        <summary className="link flex min-h-11 w-fit items-center">{t('openDays.feed.address')}</summary>
        <p className="break-all select-all">{address}</p>
        <p className="mt-1.5 text-pretty">{t('openDays.feed.private')}</p>
        <div className="mt-2">
          <Confirm
            trigger={t('openDays.feed.renew')}
            title={t('openDays.feed.renewTitle')}
            yes={t('openDays.feed.renewYes')}
            fields={{ intent: 'renew-feed' }}
          >
            {t('openDays.feed.renewMore')}
          </Confirm>
        </div>
      </details>
    </Card>
  )
}
