import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { consoleAreas, wordsOf } from '~/words/speaker.server'
import { ConsolePage } from '~/open-day/console/console-page'
import { ProblemPage } from '~/ui/problem-page'

export const handle: PageHandle = { title: 'nav.console' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const stage = await ask(args, ({ openDays }, scope) => openDays.room.getConsole(scope, project!, openDay!))
  if (stage.state === 'closed' || stage.state === 'cancelled')
    throw redirect(`/projects/${encodeURIComponent(project!)}/open-days/${encodeURIComponent(openDay!)}`)
  const words = wordsOf(detectLanguage(args.request), consoleAreas)
  return { stage, words, loadedAt: new Date().toISOString() }
}

/** It follows the room by itself. */
export const shouldRevalidate = () => false

export default function OpenDayConsole() {
  const { stage, words, loadedAt } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <ConsolePage first={stage} loadedAt={loadedAt} leave={() => window.location.reload()} />
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}
