import type { StageView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { joinAddress } from '../join-address'
import { QrCode } from '~/ui/qr-code'

/** The way in for whoever sits beside. */
export function InviteNeighbour({ join }: { join: StageView['join'] }) {
  const { t } = useTranslation()
  return (
    <details className="room-part">
      <summary className="link flex min-h-11 w-fit items-center">{t('room.invite')}</summary>
      <QrCode svg={join.qr} label={t('slides.joinQr', { url: join.url })} className="room-qr" />
      <p className="mt-3 text-pretty text-ink-soft">
        {t('room.inviteHow', { code: join.code, address: joinAddress(join) })}
      </p>
    </details>
  )
}
