import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limits } from '#contract/limits'
import { ask, attempt, requireAbility } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { zoneName } from '~/words/zone-name.server'
import { OpenDayPage } from '~/workshop/open-days/open-day-page'

export const handle: PageHandle = { title: 'nav.room' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay: key } = args.params
  const openDay = await ask(args, ({ openDays }, scope) => openDays.schedule.get(scope, project!, key!))
  // What is over is told by its recap.
  if (openDay.state === 'closed')
    throw redirect(`/projects/${encodeURIComponent(project!)}/open-days/${encodeURIComponent(key!)}/recap`)
  return { openDay, zone: zoneName(detectLanguage(args.request), openDay.timeZone) }
}

export async function action(args: ActionFunctionArgs) {
  const { project, openDay: key } = args.params
  const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'))
  return attempt(args, async ({ openDays: { schedule } }, scope) => {
    if (form.get('intent') === 'invite') return schedule.invite(scope, project!, key!)
    const reason = form.get('reason')
    const said = typeof reason === 'string' ? reason.trim().slice(0, limits.titleLength) : ''
    if (form.get('intent') === 'cancel') await schedule.cancel(scope, project!, key!, said || null)
    return null
  })
}

export default function OpenDay() {
  const { openDay, zone } = useLoaderData<typeof loader>()
  return <OpenDayPage openDay={openDay} zone={zone} />
}
