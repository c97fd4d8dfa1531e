import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askAsWritten } from '~/backend.server'
import { languageAsked } from '~/reader/language-asked'
import { forReader } from '#contract/for-reader'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { roomAreas, wordsOf } from '~/words/speaker.server'
import { ProjectorPage } from '~/open-day/projector/projector-page'
import { ProblemPage } from '~/ui/problem-page'

export const handle: PageHandle = { title: 'nav.present' }

/** In the language of the room, which the address may name: it need not be the presenter's. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const language = languageAsked(args.request)
  const stage = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.room.getProjection(scope, project!, openDay!),
  )
  return { language, words: wordsOf(language, roomAreas), ...forReader({ stage }, language) }
}

/** It follows the room by itself. */
export const shouldRevalidate = () => false

export default function OpenDayPresent() {
  const { stage, words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <ProjectorPage first={stage} />
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}
