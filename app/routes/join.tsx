import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { joinCodeSchema } from '#contract/open-days/room'
import { askRoom } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { participantToken } from '~/reader/participant-cookie'
import { anybody, readForm } from '~/ui/form/read-form.server'
import { roomAreas, wordsOf } from '~/words/speaker.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { CodePage, type CodeProblem } from '~/open-day/audience/code-page'

export const handle: PageHandle = { title: 'nav.room' }

const problems: readonly string[] = ['wrong', 'guessing'] satisfies CodeProblem[]

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const told = searchParams.get('problem') ?? ''
  return {
    words: wordsOf(detectLanguage(request), roomAreas),
    problem: problems.includes(told) ? (told as CodeProblem) : null,
    typed: searchParams.get('code')?.slice(0, 20) ?? '',
  }
}

/** Leads to the room of the code; a wrong one is told, with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  const form = await readForm(args.request, anybody)
  const given = form.get('code')
  const typed = typeof given === 'string' ? given : ''
  const parsed = joinCodeSchema.safeParse(typed)
  const again = (problem: CodeProblem) =>
    redirect(`/join?problem=${problem}&code=${encodeURIComponent(typed.slice(0, 20))}`, 303)
  if (!parsed.success) return again('wrong')
  const code = parsed.data
  try {
    await askRoom(args, (audience) => audience.lobby(code, participantToken(args.request, code)))
  } catch (error) {
    if (!(error instanceof Response) || ![404, 429].includes(error.status)) throw error
    return again(error.status === 429 ? 'guessing' : 'wrong')
  }
  return redirect(`/j/${code}`, 303)
}

export default function Join() {
  const { words, problem, typed } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <CodePage problem={problem} typed={typed} />
    </MoreWords>
  )
}
