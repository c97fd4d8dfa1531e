import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { ask } from '~/backend.server'
import { useAllRows } from '~/live/use-all-rows'
import type { PageHandle } from '~/words/page-title'
import { InvitationsPage } from '~/workshop/results/invitations-page'

export const handle: PageHandle = { title: 'nav.invitations' }

export const loader = (args: LoaderFunctionArgs) =>
  ask(args, ({ surveys }, scope) => surveys.getInvitations(scope, args.params.project!, args.params.survey!))

export default function Invitations() {
  const view = useLoaderData<typeof loader>()
  const { project = '', survey = '' } = useParams()
  const address = `/projects/${encodeURIComponent(project)}/surveys/${encodeURIComponent(survey)}/invitations/rows`
  // The list has no version: it is asked for again wherever how many were asked has changed.
  const rows = useAllRows({ first: view.invitations, total: view.total }, address, view.total)
  return <InvitationsPage view={view} rows={rows} />
}
