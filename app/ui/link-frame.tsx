import type { ReactNode } from 'react'
import { readableBrand } from '~/ui/readable-brand'
import { LanguageSwitch } from './language-switch'

interface LinkFrameProps {
  customer: string
  brandColor: string | null
  children: ReactNode
}

/** The page of somebody who came by a link: their company's name and colour, the other language, and no way to lose. */
export function LinkFrame({ customer, brandColor, children }: LinkFrameProps) {
  return (
    <div className="survey" {...readableBrand(brandColor)}>
      <header className="survey-header items-center gap-4.5 border-b border-line bg-card px-4 text-[13px] text-ink-soft wide:px-10">
        <p className="mr-auto min-w-0 truncate text-[15px] font-semibold text-brand">{customer}</p>
        <LanguageSwitch here />
      </header>
      <main id="content" className="survey-page">
        {children}
      </main>
    </div>
  )
}
