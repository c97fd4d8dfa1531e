import { Link, useLocation } from '@remix-run/react'
import { useProblem } from '~/ui/form/use-problem'
import { useTranslation } from '~/words/use-translation'
import { LinkFrame } from './link-frame'

/** For somebody without an account: what happened, what is safe, what to do. Of a link that leads nowhere it tells not why. */
export function LinkProblem({ of }: { of: 'survey' | 'invitation' }) {
  const { t } = useTranslation()
  const { problem, canRepeat } = useProblem()
  const { pathname, search } = useLocation()
  return (
    <LinkFrame customer={t('shell.product')} brandColor={null}>
      <h1 className="headline">
        {t(canRepeat ? `problem.${problem}` : of === 'survey' ? 'survey.lost.title' : 'problem.lostInvitation')}
      </h1>
      <p className="mt-3 text-pretty text-ink-soft">
        {t(canRepeat ? `problem.${problem}More` : of === 'survey' ? 'survey.lost.more' : 'problem.lostInvitationMore')}
      </p>
      {canRepeat ? (
        <p className="mt-8">
          <Link to={pathname + search} reloadDocument discover="none" className="button">
            {t('problem.again')}
          </Link>
        </p>
      ) : null}
    </LinkFrame>
  )
}
