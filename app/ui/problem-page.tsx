import { Link } from '@remix-run/react'
import { useTranslation } from '~/words/use-translation'
import { PlainHeader } from './plain-header'
import { Problem } from './problem'

/** A problem that leaves nothing else to show. */
export function ProblemPage() {
  const { t } = useTranslation()
  return (
    <>
      <PlainHeader viewer={null} />
      <main id="content" className="mx-auto max-w-148 px-4 pt-12 pb-16 wide:pt-24">
        <Problem
          wayOut={
            <Link to="/" reloadDocument className="link flex min-h-11 items-center">
              {t('problem.home')}
            </Link>
          }
        />
      </main>
    </>
  )
}
