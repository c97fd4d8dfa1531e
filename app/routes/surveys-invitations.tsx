import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask } from '~/backend.server'
import type { PageHandle } from '~/words/page-title'
import { InvitationsPage } from '~/workshop/results/invitations-page'

export const handle: PageHandle = { title: 'nav.surveys' }

export const loader = (args: LoaderFunctionArgs) =>
  ask(args, ({ surveys }, scope) => surveys.getInvitations(scope, args.params.project!, args.params.survey!))

export default function Invitations() {
  return <InvitationsPage view={useLoaderData<typeof loader>()} />
}
