import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askByLink } from '~/backend.server'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { LinkProblem } from '~/ui/link-problem'
import { SubscriptionForm } from '~/survey/subscription-form'
import { LinkFrame } from '~/ui/link-frame'

export const handle: PageHandle = { title: 'survey.unsubscribe.title' }

const find = (args: LoaderFunctionArgs) => askByLink(args, (answers) => answers.getSubscription(args.params.token!))

/** Shows only: a scanner that follows the link unsubscribes nobody. */
export async function loader(args: LoaderFunctionArgs) {
  const subscription = await find(args)
  return { subscription, language: subscription.language }
}

/** A person's press, or a mail provider's on their behalf (RFC 8058: one POST, no page before it, no redirect after). */
export async function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  const form = await readForm(args.request, () => find(args))
  const { pathname } = new URL(args.request.url)
  const set = (subscribed: boolean) =>
    askByLink(args, (answers) => answers.setSubscription(args.params.token!, subscribed))
  if (form.get('List-Unsubscribe') === 'One-Click') {
    await set(false)
    return null
  }
  const wanted = form.get('subscribed')
  if (wanted === 'yes' || wanted === 'no') await set(wanted === 'yes')
  return redirect(pathname, 303)
}

export default function Unsubscribe() {
  const { subscription } = useLoaderData<typeof loader>()
  return (
    <LinkFrame {...subscription}>
      <SubscriptionForm {...subscription} />
    </LinkFrame>
  )
}

export function ErrorBoundary() {
  return <LinkProblem of="survey" />
}
