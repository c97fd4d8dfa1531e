import type { ReactNode } from 'react'
import type { LobbyView } from '#contract/open-days/views'
import { readableBrand } from '~/ui/readable-brand'
import { useTranslation } from '~/words/use-translation'
import { LanguageSwitch } from '~/ui/language-switch'
import '../room.css'

interface RoomFrameProps {
  /** null where no room is known. */
  project: LobbyView['project'] | null
  children: ReactNode
}

/** The page of somebody in a room: whose project it is, in its colour, and the other language. */
export function RoomFrame({ project, children }: RoomFrameProps) {
  const { t } = useTranslation()
  return (
    <div className="room" {...readableBrand(project?.brandColor ?? null)}>
      <header className="flex items-center gap-4.5 border-b border-line bg-card px-4 text-[13px] text-ink-soft wide:px-10">
        <p className="mr-auto min-w-0 truncate text-[15px] font-semibold text-brand">
          {project?.customer ?? t('shell.product')}
        </p>
        <LanguageSwitch here />
      </header>
      <main id="content" className="room-page">
        {children}
      </main>
    </div>
  )
}
