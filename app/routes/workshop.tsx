import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { detectLanguage } from '~/lib/detect-language'
import { MoreWords } from '~/lib/more-words'
import { useProject } from '~/lib/project-context'
import { openDayAreas, wordsOf, workshopAreas } from '~/lib/speaker.server'

export const loader = ({ request }: LoaderFunctionArgs) => ({
  words: wordsOf(detectLanguage(request), [...workshopAreas, ...openDayAreas]),
})

/** Another language comes with another document. */
export const shouldRevalidate = () => false

/** Around every page of the workshop: the words that only it needs. */
export default function Workshop() {
  const { words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <Outlet context={useProject()} />
    </MoreWords>
  )
}
