import { Link, useLocation } from '@remix-run/react'
import { useProblem } from '~/lib/use-problem'
import { useTranslation } from '~/lib/use-translation'
import { RoomFrame } from './room-frame'

/** For somebody with a code: what happened, and the way to another one. */
export function RoomProblem() {
  const { t } = useTranslation()
  const { problem, canRepeat } = useProblem()
  const { pathname } = useLocation()
  return (
    <RoomFrame project={null}>
      <div className="mx-auto w-full max-w-120 py-6 wide:py-16">
        <h1 className="headline">{t(`problem.${problem}`)}</h1>
        <p className="mt-3 text-pretty text-ink-soft">{t(`problem.${problem}More`)}</p>
        <p className="mt-8">
          <Link to={canRepeat ? pathname : '/join'} reloadDocument discover="none" className="button">
            {t(canRepeat ? 'problem.again' : 'nav.room')}
          </Link>
        </p>
      </div>
    </RoomFrame>
  )
}
