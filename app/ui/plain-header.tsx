import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import type { Viewer } from '#contract/people'
import { Account } from './account'
import { LanguageSwitch } from './language-switch'
import { Menu } from './menu'

/** The header of pages that belong to no project. */
export function PlainHeader({ viewer, children }: { viewer: Viewer | null; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className="no-print flex items-center gap-2.5 border-b border-line bg-card px-4 py-1 text-[13px] text-ink-soft wide:px-10">
      <Link to="/" className="mr-auto flex min-h-11 items-center text-[15px] font-semibold text-brand">
        {t('shell.product')}
      </Link>
      {children}
      <LanguageSwitch />
      {viewer ? (
        <Menu trigger={viewer.name} label={viewer.name}>
          <Account viewer={viewer} />
        </Menu>
      ) : null}
    </header>
  )
}
