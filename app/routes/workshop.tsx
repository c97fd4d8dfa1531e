import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { detectLanguage } from '~/reader/detect-language'
import { MoreWords } from '~/words/more-words'
import { useProject } from '~/reader/project-context'
import { wordsOf, workshopAreas } from '~/words/speaker.server'

export const loader = ({ request }: LoaderFunctionArgs) => ({
  words: wordsOf(detectLanguage(request), [...workshopAreas.filter((area) => area !== 'deck'), 'survey']),
})

/** Another language comes with another document. */
export const shouldRevalidate = () => false

/** Around every page of the workshop: the words that only it needs. Those of slides are the deck's alone, which brings them. */
export default function Workshop() {
  const { words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <Outlet context={useProject()} />
    </MoreWords>
  )
}
