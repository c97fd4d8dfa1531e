import { useTranslation } from '~/lib/use-translation'

/** Shown while the pointer moves over it or the keyboard is in it: full screen, the code, and what keys do. */
export function ProjectorMenu({ toggleCode }: { toggleCode: () => void }) {
  const { t } = useTranslation()
  const fill = () =>
    void (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen().catch(() => {}))
  return (
    <div className="wall-menu">
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={fill}>
        {t('room.wall.full')}
      </button>
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={toggleCode}>
        {t('room.wall.code')}
      </button>
      <span className="px-3 text-ink-soft">{t('room.wall.keys')}</span>
    </div>
  )
}
