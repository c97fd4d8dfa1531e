import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askRoom } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { forReader } from '#contract/for-reader'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { participantToken } from '~/reader/participant-cookie'
import { openDayAreas, roomAreas, wordsOf } from '~/words/speaker.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { RoomProblem } from '~/open-day/audience/room-problem'
import { GuestRecap } from '~/open-day/recap/guest-recap'

export const handle: PageHandle = { title: 'nav.recap' }

/** What came of an open day, for whoever was in its room. */
export async function loader(args: LoaderFunctionArgs) {
  const code = args.params.code!
  const language = detectLanguage(args.request)
  const recap = await askRoom(args, (audience) => audience.recap(code, participantToken(args.request, code))).catch(
    (error: unknown) => {
      const words = wordsOf(language, roomAreas)
      throw error instanceof Response && error.status === 404 ? json({ words }, { status: 404 }) : error
    },
  )
  return { recap: forReader(recap, language), words: wordsOf(language, openDayAreas) }
}

/** Only the language is chosen here. */
export function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  throw new Response(null, { status: 405 })
}

export default function RoomRecap() {
  const { recap, words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <GuestRecap recap={recap} />
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <RoomProblem />
}
