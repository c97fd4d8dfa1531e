import type { StageView } from '#contract/open-days/views'
import { useTranslation } from '~/lib/use-translation'

/** The way in for whoever sits beside. */
export function InviteNeighbour({ join }: { join: StageView['join'] }) {
  const { t } = useTranslation()
  const address = join.url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '/join')
  return (
    <details className="room-part">
      <summary className="link flex min-h-11 w-fit items-center">{t('room.invite')}</summary>
      <div
        role="img"
        aria-label={t('slides.joinQr', { url: join.url })}
        className="room-qr"
        dangerouslySetInnerHTML={{ __html: join.qr }}
      />
      <p className="mt-3 text-pretty text-ink-soft">{t('room.inviteHow', { code: join.code, address })}</p>
    </details>
  )
}
