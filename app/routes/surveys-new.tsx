import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { sendFormSchema } from '#contract/surveys/forms'
import { limits } from '#contract/limits'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { keepForm, refuse } from '~/ui/form/form-answer'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { readEntered } from '~/workshop/rule/entered-rule'
import { readRule } from '~/workshop/rule/read-rule'
import { sumUp } from '~/workshop/send/look'
import { SendPage } from '~/workshop/send/send-page'
import { takeALook } from '~/workshop/send/take-a-look'
import { TemplateChooser } from '~/workshop/send/template-chooser'
import type { SendAnswer } from '~/workshop/send/use-last-look'

export const handle: PageHandle = { title: 'nav.sendSurvey' }
export { lookOnly as shouldRevalidate } from '~/live/look-only'

export async function loader(args: LoaderFunctionArgs) {
  const project = args.params.project!
  const chosen = new URL(args.request.url).searchParams.get('template')
  const desk = await askAsWritten(args, ({ surveys }, scope) => surveys.getDesk(scope, project))
  const template = desk.templates.find(({ id }) => id === chosen) ?? null
  if (!template) return { desk, template, look: null }
  const form = { template: template.id, rule: template.rule }
  const lines = form.rule.recipients.map((recipient, at) => ({ line: at + 1, text: '', recipient, problem: null }))
  const previewed = await attempt(args, ({ surveys }, scope) => surveys.previewSend(scope, project, form))
  const seen = takeALook(previewed, form, lines, desk.sponsors)
  return { desk, template, look: 'look' in seen ? seen.look : null }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'manageSurveys'), limits.longFormBytes)
  const project = args.params.project!
  const template = new URL(args.request.url).searchParams.get('template')
  const isSent = form.get('intent') === 'send'
  const entered = readEntered(form)
  const { rule, lines } = readRule(entered)
  const answer = (what: SendAnswer, status = 200) => data<SendAnswer>({ ...what, entered }, status)
  const wanted = sendFormSchema.safeParse({ template, rule })
  if (!wanted.success) return answer({ refusal: refuse(wanted.error) }, isSent ? 400 : 200)
  const { sponsors } = await askAsWritten(args, ({ surveys }, scope) => surveys.getDesk(scope, project))
  const previewed = await attempt(args, ({ surveys }, scope) => surveys.previewSend(scope, project, wanted.data))
  const seen = takeALook(previewed, wanted.data, lines, sponsors)
  if (!('look' in seen) || !isSent) return answer(seen)
  if (form.get('seen') !== sumUp(seen.look)) return answer({ ...seen, changed: true }, 409)
  const sent = await attempt(args, ({ surveys }, scope) => surveys.send(scope, project, wanted.data))
  if ('refusal' in sent) return answer({ ...seen, ...sent }, 409)
  return redirect(`/projects/${encodeURIComponent(project)}/surveys/${sent.done}`)
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function SendSurvey() {
  const { desk, template, look } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!template) return <TemplateChooser desk={desk} />
  return <SendPage key={template.id} template={template} desk={desk} look={look} answer={answer} />
}
