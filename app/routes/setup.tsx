import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { detectLanguage } from '~/reader/detect-language'
import { PlainHeader } from '~/ui/plain-header'
import { ClockProvider } from '~/words/clock'
import { MoreWords } from '~/words/more-words'
import { setupAreas, wordsOf } from '~/words/speaker.server'

export const loader = ({ request, context: { viewer, loadedAt } }: LoaderFunctionArgs) => ({
  words: wordsOf(detectLanguage(request), setupAreas),
  viewer,
  loadedAt,
})

/** Around the pages that set up an installation, join it, and show people their own account. */
export default function Setup() {
  const { words, viewer, loadedAt } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <ClockProvider today={loadedAt.slice(0, 10)} loadedAt={loadedAt}>
        <PlainHeader viewer={viewer} />
        <main id="content" className="mx-auto max-w-240 px-4 pt-5 pb-16 wide:px-10 wide:pt-9">
          <Outlet />
        </main>
      </ClockProvider>
    </MoreWords>
  )
}
