import { useLocation } from '@remix-run/react'
import { useTranslation } from '~/words/use-translation'

interface ProjectorMenuProps {
  toggleCode: () => void
  toggleFull: () => void
}

/**
 * Shown while the pointer moves over it or the keyboard is in it: full screen, the code, the room's other language, and
 * what keys do.
 */
export function ProjectorMenu({ toggleCode, toggleFull }: ProjectorMenuProps) {
  const { t, language } = useTranslation()
  const { pathname } = useLocation()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className="wall-menu">
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={toggleFull}>
        {t('room.wall.full')}
      </button>
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={toggleCode}>
        {t('room.wall.code')}
      </button>
      <a href={`${pathname}?lang=${other}`} lang={other} className="flex min-h-11 items-center px-3 hover:underline">
        {t('shell.otherLanguage')}
      </a>
      <span className="px-3 text-ink-soft">{t('room.wall.keys')}</span>
    </div>
  )
}
