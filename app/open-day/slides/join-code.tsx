import type { StageView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { joinAddress } from '../join-address'
import { QrCode } from '~/ui/qr-code'

/** How to join: a code to point a phone at, and one to type. */
export function JoinCode({ join }: { join: StageView['join'] }) {
  const { t } = useWords()
  return (
    <div className="slide-join">
      <QrCode svg={join.qr} label={t('slides.joinQr', { url: join.url })} className="slide-qr" />
      <p className="slide-small">{t('slides.joinAt', { address: joinAddress(join) })}</p>
      <p className="slide-code">{join.code}</p>
    </div>
  )
}
