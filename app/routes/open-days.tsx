import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask, attempt, requireAbility } from '~/backend.server'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { OpenDaysPage } from '~/workshop/open-days/open-days-page'

export const handle: PageHandle = { title: 'nav.openDays' }

export async function loader(args: LoaderFunctionArgs) {
  const page = Math.floor(Number(new URL(args.request.url).searchParams.get('page'))) || 1
  return {
    openDays: await ask(args, (backend, scope) => backend.openDays.schedule.list(scope, args.params.project!, page)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'readBoard'))
  if (form.get('intent') === 'renew-feed')
    return attempt(args, ({ openDays }, scope) => openDays.schedule.renewFeed(scope))
  const series = form.get('series')
  return attempt(args, ({ openDays }, scope) =>
    openDays.schedule.endSeries(scope, args.params.project!, typeof series === 'string' ? series : ''),
  )
}

export default function OpenDays() {
  const { openDays } = useLoaderData<typeof loader>()
  return <OpenDaysPage view={openDays} />
}
