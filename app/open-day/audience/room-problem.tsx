import { Link, isRouteErrorResponse, useLocation, useParams, useRouteError } from '@remix-run/react'
import { useProblem } from '~/ui/form/use-problem'
import { useTranslation } from '~/words/use-translation'
import { MoreWords } from '~/words/more-words'
import type { Messages } from '~/words/translate'
import { CodePage } from './code-page'
import { RoomFrame } from './room-frame'

/** As the field has it. */
const longestTyped = 20

/** For somebody with a code: what happened, and the way to another one. A code of no open day can be typed again. */
export function RoomProblem() {
  const error = useRouteError()
  const { code = '' } = useParams()
  const words = isRouteErrorResponse(error) ? (error.data as { words?: Messages } | null)?.words : undefined
  if (!words) return <OtherProblem />
  return (
    <MoreWords words={words}>
      <CodePage problem="wrong" typed={code.slice(0, longestTyped)} />
    </MoreWords>
  )
}

function OtherProblem() {
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
