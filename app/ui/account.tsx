import { Form, Link } from '@remix-run/react'
import { useTranslation } from '~/words/use-translation'
import type { Viewer } from '#contract/people'

/** Who is signed in, the way to their other projects, and out. */
export function Account({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation()
  return (
    <div className="text-[14px]/[22px] text-ink-soft">
      <p className="truncate">{t('shell.signedInAs', { email: viewer.email })}</p>
      <Link to="/" className="flex min-h-11 items-center text-ink hover:text-brand">
        {t('shell.allProjects')}
      </Link>
      <Link to="/account" className="flex min-h-11 items-center text-ink hover:text-brand">
        {t('nav.account')}
      </Link>
      <Form method="post" action="/sign-out" reloadDocument>
        <button className="flex min-h-11 w-full items-center text-ink hover:text-brand">{t('shell.signOut')}</button>
      </Form>
    </div>
  )
}
