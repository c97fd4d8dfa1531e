import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { replies } from '#contract/open-days/plan'
import { nameInScript } from '#contract/name-in-script'
import { askWithoutAccount } from '~/backend.server'
import { ClockProvider } from '~/words/clock'
import { civilMoment } from '~/words/civil-format'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { wordsOf } from '~/words/speaker.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { zoneName } from '~/words/zone-name.server'
import { InvitationPage } from '~/open-day/invitation/invitation-page'
import { LinkFrame } from '~/ui/link-frame'
import { LinkProblem } from '~/ui/link-problem'

export const handle: PageHandle = { title: 'nav.room' }

const find = (args: LoaderFunctionArgs) =>
  askWithoutAccount(args, ({ openDays }) => openDays.invited.find(args.params.token!))

/** Shows, and never writes: whoever follows links to look what is behind them has not said that they come. */
export async function loader(args: LoaderFunctionArgs) {
  const invitation = await find(args)
  const { language, openDay, name } = invitation
  return {
    invitation: { ...invitation, name: name && nameInScript(name, language) },
    language,
    zone: zoneName(language, openDay.timeZone),
    loadedAt: new Date().toISOString(),
    words: wordsOf(language, ['openDays']),
  }
}

export async function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  const form = await readForm(args.request, () => find(args))
  const { pathname } = new URL(args.request.url)
  const reply = replies.find((known) => known === form.get('reply'))
  if (reply)
    try {
      await askWithoutAccount(args, ({ openDays }) => openDays.invited.reply(args.params.token!, reply))
    } catch (error) {
      // Begun or cancelled meanwhile: the page itself says how things stand.
      if (!(error instanceof Response && error.status === 409)) throw error
    }
  return redirect(pathname, 303)
}

export default function Invitation() {
  const { invitation, zone, words, loadedAt } = useLoaderData<typeof loader>()
  const { project, openDay } = invitation
  const { pathname } = useLocation()
  return (
    <MoreWords words={words}>
      <ClockProvider today={civilMoment(loadedAt, openDay.timeZone).day} loadedAt={loadedAt}>
        <LinkFrame {...project}>
          <InvitationPage invitation={invitation} zone={zone} address={pathname} />
        </LinkFrame>
      </ClockProvider>
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <LinkProblem of="invitation" />
}
