import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { botFormSchema } from '#contract/surveys/forms'
import { ask, attempt, requireAbility } from '~/backend.server'
import { keepForm, refuse } from '~/ui/form/form-answer'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { SurveysDesk } from '~/workshop/desk/surveys-desk'

export const handle: PageHandle = { title: 'nav.surveys' }

export async function loader(args: LoaderFunctionArgs) {
  return { desk: await ask(args, (backend, scope) => backend.surveys.getDesk(scope, args.params.project!)) }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'manageSurveys'))
  const project = args.params.project!
  if (form.get('intent') === 'remove-bot') {
    const bot = form.get('bot')
    return attempt(args, (backend, scope) =>
      backend.messages.removeBot(scope, project, typeof bot === 'string' ? bot : ''),
    )
  }
  const { vendor, name, url, secret } = Object.fromEntries(form)
  const bot = botFormSchema.safeParse({ vendor, name, url, secret: secret || undefined })
  if (!bot.success) return data({ refusal: refuse(bot.error) }, 400)
  return attempt(args, (backend, scope) => backend.messages.addBot(scope, project, bot.data))
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Surveys() {
  const { desk } = useLoaderData<typeof loader>()
  return <SurveysDesk desk={desk} />
}
