import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  redirect as goTo,
  useActionData,
  useLoaderData,
  useParams,
  type ClientActionFunctionArgs,
} from '@remix-run/react'
import { sendingRuleSchema } from '#contract/surveys/forms'
import { limits } from '#contract/limits'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { keepForm, type FormRefusal } from '~/ui/form/form-answer'
import type { PageHandle } from '~/words/page-title'
import { useProject } from '~/reader/project-context'
import { readForm } from '~/ui/form/read-form.server'
import { wordsOf } from '~/words/speaker.server'
import { readTemplateForm } from '~/workshop/editor/read-template-form'
import { TemplatePage } from '~/workshop/editor/template-page'
import { forgetDraft } from '~/workshop/editor/use-draft'
import { enterRule, type EnteredRule } from '~/workshop/rule/entered-rule'

export const handle: PageHandle = { title: 'nav.template' }

/** What the address calls a template that does not exist yet. */
const fresh = 'new'
const idOf = (template: string | undefined) => (template === fresh ? null : template!)

export async function loader(args: LoaderFunctionArgs) {
  const project = args.params.project!
  const id = idOf(args.params.template)
  const answer = await askAsWritten(args, async ({ surveys }, scope) => {
    const { sponsors, bots } = await surveys.getDesk(scope, project)
    const template = id ? await surveys.getTemplate(scope, project, id) : null
    return { desk: { sponsors, bots }, template, rule: template?.rule ?? sendingRuleSchema.parse({}) }
  })
  // The preview speaks either language, whichever the page is in.
  return { ...answer, words: { en: wordsOf('en', ['survey']), 'zh-CN': wordsOf('zh-CN', ['survey']) } }
}

export async function action(args: ActionFunctionArgs) {
  const project = args.params.project!
  const read = readTemplateForm(
    await readForm(args.request, () => requireAbility(args, 'manageSurveys'), limits.longFormBytes),
  )
  if ('refusal' in read) return data(read, 400)
  const saved = await attempt(args, ({ surveys }, scope) =>
    surveys.saveTemplate(scope, project, idOf(args.params.template), read.template),
  )
  if ('refusal' in saved) return data({ ...saved, entered: read.entered }, 409)
  return redirect(`/projects/${encodeURIComponent(project)}/surveys/templates/${encodeURIComponent(saved.done)}?saved`)
}

const draftKey = (project = '', template = '') => `${project} ${template}`

export async function clientAction({ params, serverAction }: ClientActionFunctionArgs) {
  try {
    return await keepForm(() => serverAction<typeof action>())
  } catch (answer) {
    // Sent on to where it is saved, there is nothing left to be kept; sent to sign in, everything is.
    const to = answer instanceof Response ? answer.headers.get('Location') : null
    if (!to?.endsWith('?saved')) throw answer
    forgetDraft(draftKey(params.project, params.template))
    return goTo(to)
  }
}

export default function Template() {
  const { desk, template, rule, words } = useLoaderData<typeof loader>()
  const answer = useActionData<{ refusal: FormRefusal; entered?: EnteredRule }>()
  const { board } = useProject()
  const params = useParams()
  return (
    <TemplatePage
      key={params.template}
      draftKey={draftKey(params.project, params.template)}
      project={board.project}
      desk={desk}
      template={template}
      rule={enterRule(rule)}
      words={words}
      refused={answer}
    />
  )
}
