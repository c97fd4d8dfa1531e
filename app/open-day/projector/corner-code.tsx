import type { StageView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { QrCode } from '~/ui/qr-code'

/** How to join, in a corner, for those who come late. */
export function CornerCode({ join }: { join: StageView['join'] }) {
  const { t } = useTranslation()
  return (
    <aside className="wall-code">
      <QrCode svg={join.qr} label={t('slides.joinQr', { url: join.url })} className="wall-qr" />
      <p className="wall-letters">{join.code}</p>
    </aside>
  )
}
