import type { StageView } from '#contract/open-days/views'
import { useTranslation } from '~/lib/use-translation'

/** How to join, in a corner, for those who come late. */
export function CornerCode({ join }: { join: StageView['join'] }) {
  const { t } = useTranslation()
  return (
    <aside className="wall-code">
      <div
        role="img"
        aria-label={t('slides.joinQr', { url: join.url })}
        className="wall-qr"
        dangerouslySetInnerHTML={{ __html: join.qr }}
      />
      <p className="wall-letters">{join.code}</p>
    </aside>
  )
}
