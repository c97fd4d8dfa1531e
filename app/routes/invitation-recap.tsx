import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askWithoutAccount } from '~/backend.server'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { openDayAreas, wordsOf } from '~/words/speaker.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { GuestRecap } from '~/open-day/recap/guest-recap'
import { LinkProblem } from '~/ui/link-problem'

export const handle: PageHandle = { title: 'nav.recap' }

/** What came of an open day, for whoever was invited to it: the link in the recap's mail asks nobody to sign in. */
export async function loader(args: LoaderFunctionArgs) {
  const { recap, language } = await askWithoutAccount(args, ({ openDays }) =>
    openDays.invited.recap(args.params.token!),
  )
  return { recap, language, words: wordsOf(language, openDayAreas) }
}

/** Only the language is chosen here. */
export function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  throw new Response(null, { status: 405 })
}

export default function InvitationRecap() {
  const { recap, words } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      <GuestRecap recap={recap} />
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <LinkProblem of="invitation" />
}
