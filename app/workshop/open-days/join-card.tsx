import type { OpenDayView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { QrCode } from '~/ui/qr-code'

/** The room's code, as a QR code to be scanned and as characters to be typed. */
export function JoinCard({ openDay: { joinQr, joinUrl, code } }: { openDay: OpenDayView }) {
  const { t } = useTranslation()
  return (
    <Card id="join" title={t('openDays.page.join')} summary={t('openDays.page.joinMeans')}>
      <div className="flex flex-wrap items-center gap-5">
        <QrCode
          svg={joinQr}
          label={t('openDays.page.qr', { url: joinUrl })}
          className="aspect-square w-36 shrink-0 rounded-[10px] bg-white p-2"
        />
        <div className="min-w-0">
          <p className="text-[13px]/5 text-ink-soft">{t('openDays.page.code')}</p>
          <p className="text-[30px]/[38px] font-semibold tracking-[0.08em] tabular-nums select-all">{code}</p>
          <a href={joinUrl} className="link inline-flex min-h-11 items-center text-[13px]/5 break-all">
            {joinUrl.replace(/^https?:\/\//, '')}
          </a>
        </div>
      </div>
    </Card>
  )
}
