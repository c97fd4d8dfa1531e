import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { detectLanguage } from '~/reader/detect-language'
import { useProject } from '~/reader/project-context'
import { MoreWords } from '~/words/more-words'
import { intakeAreas, wordsOf } from '~/words/speaker.server'

export const loader = ({ request }: LoaderFunctionArgs) => ({ words: wordsOf(detectLanguage(request), intakeAreas) })

/** Another language comes with another document. */
export const shouldRevalidate = () => false

/** Around every page about what tools send: the words that only these need. */
export default function Intake() {
  const { words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <Outlet context={useProject()} />
    </MoreWords>
  )
}
