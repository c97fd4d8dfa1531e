import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { askByLink } from '~/backend.server'
import { keepToken, ownToken } from '~/reader/own-token'
import { LinkProblem } from '~/ui/link-problem'

/**
 * The link for everyone (QR on the wall, group chat): gives this browser a token of its own and leads to the survey.
 * Nothing is written for that; the browser remembers it, so that coming again changes the same answers.
 */
export async function loader(args: LoaderFunctionArgs) {
  const code = args.params.code!
  const known = ownToken(args.request)
  const token = known && (await isGood(args, known)) ? known : await askByLink(args, (answers) => answers.enter(code))
  const headers = { 'Set-Cookie': keepToken(code, token) }
  return redirect(`/s/${encodeURIComponent(token)}`, { status: 303, headers })
}

/** Nobody posts here; whoever does is led on, and the refusal's message, which has the code in it, is not logged. */
export const action = ({ params }: ActionFunctionArgs) => redirect(`/q/${encodeURIComponent(params.code!)}`, 303)

const isGood = (args: LoaderFunctionArgs, token: string) =>
  askByLink(args, (answers, language) => answers.open(token, language)).then(
    () => true,
    (error: unknown) => {
      // A link that expired, or of a survey that is gone; what else is wrong is not answered with another link.
      if (error instanceof Response && error.status === 404) return false
      throw error
    },
  )

export default function SurveyLink() {
  return null
}

export function ErrorBoundary() {
  return <LinkProblem of="survey" />
}
