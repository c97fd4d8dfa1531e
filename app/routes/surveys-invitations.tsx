import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask } from '~/backend.server'
import type { PageHandle } from '~/lib/page-title'
import { InvitationsPage } from '~/workshop/results/invitations-page'

export const handle: PageHandle = { title: 'nav.surveys' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, survey } = args.params
  const { key, title, anonymous, invitations } = await ask(args, ({ surveys }, scope) =>
    surveys.getResults(scope, project!, survey!),
  )
  if (!invitations) throw new Response(null, { status: 404 })
  return { survey: { key, title, anonymous }, invitations }
}

export default function Invitations() {
  const { survey, invitations } = useLoaderData<typeof loader>()
  return <InvitationsPage survey={survey} invitations={invitations} />
}
