import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useProblem } from '~/ui/form/use-problem'
import { useTranslation } from '~/words/use-translation'

/** What happened, what is safe, what to do; `wayOut` is the link that always leads on. */
export function Problem({ wayOut }: { wayOut: ReactNode }) {
  const { t } = useTranslation()
  const { problem, canRepeat } = useProblem()
  const { pathname, search } = useLocation()
  const here = pathname + search
  return (
    <div className="max-w-140">
      <h1 className="headline">{t(`problem.${problem}`)}</h1>
      <p className="mt-3 text-pretty text-ink-soft">{t(`problem.${problem}More`)}</p>
      <p className="mt-8 flex flex-wrap items-center gap-6">
        {problem === 'unauthenticated' ? (
          <Link to={`/sign-in?to=${encodeURIComponent(here)}`} reloadDocument className="button">
            {t('problem.toSignIn')}
          </Link>
        ) : canRepeat ? (
          <Link to={here} reloadDocument className="button">
            {t('problem.again')}
          </Link>
        ) : null}
        {wayOut}
      </p>
    </div>
  )
}
