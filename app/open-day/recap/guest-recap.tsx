import type { RecapView } from '#contract/open-days/views'
import { readableBrand } from '~/ui/readable-brand'
import { LanguageSwitch } from '~/ui/language-switch'
import { RecapRecord } from './recap-record'

/** The customer's recap for somebody who came by a link and has no account: all of it to read, nothing to do. */
export function GuestRecap({ recap }: { recap: RecapView }) {
  const { project } = recap
  return (
    <div {...readableBrand(project.brandColor)}>
      <header className="no-print flex items-center gap-4.5 border-b border-line bg-card px-4 text-[13px] text-ink-soft wide:px-10">
        <p className="mr-auto min-w-0 truncate text-[15px] font-semibold text-brand">{project.customer}</p>
        <LanguageSwitch here />
      </header>
      <main id="content" className="mx-auto w-full max-w-310 px-4 pt-5 pb-12 wide:px-10 wide:pt-8 print:p-0">
        <RecapRecord recap={recap} margins={{ seal: null }} />
      </main>
    </div>
  )
}
