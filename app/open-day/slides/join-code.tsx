import type { StageView } from '#contract/open-days/views'
import { useWords } from '~/lib/say'

/** How to join: a code to point a phone at, and one to type. */
export function JoinCode({ join }: { join: StageView['join'] }) {
  const { t } = useWords()
  return (
    <div className="slide-join">
      <div
        role="img"
        aria-label={t('slides.joinQr', { url: join.url })}
        className="slide-qr"
        dangerouslySetInnerHTML={{ __html: join.qr }}
      />
      <p className="slide-small">
        {t('slides.joinAt', { address: join.url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '/join') })}
      </p>
      <p className="slide-code">{join.code}</p>
    </div>
  )
}
