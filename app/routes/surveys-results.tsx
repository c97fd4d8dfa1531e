import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { followUpFormSchema } from '#contract/surveys/forms'
import { ask, attempt, requireAbility } from '~/backend.server'
import { keepForm, refuse } from '~/ui/form/form-answer'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { pageOfResults } from '~/workshop/results/page-of-results'
import { SurveyResults, type ResultsAnswer } from '~/workshop/results/survey-results'

export const handle: PageHandle = { title: 'nav.surveys' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, survey } = args.params
  const { searchParams } = new URL(args.request.url)
  const results = await ask(args, async ({ surveys }, scope) =>
    pageOfResults(await surveys.getResults(scope, project!, survey!), searchParams),
  )
  return { results }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'manageSurveys'))
  const intent = form.get('intent')
  const project = args.params.project!
  const survey = args.params.survey!
  if (intent === 'close') {
    const closed = await attempt(args, ({ surveys }, scope) => surveys.close(scope, project, survey))
    return data<ResultsAnswer>('refusal' in closed ? closed : {})
  }
  if (intent === 'remind') {
    const reminded = await attempt(args, ({ surveys }, scope) => surveys.remind(scope, project, survey))
    return data<ResultsAnswer>('refusal' in reminded ? reminded : { reminded: reminded.done })
  }
  const entered = (name: string) => form.get(name) || undefined
  const fields = ['response', 'title', 'owner', 'dueOn', 'answer'].map((name) => [name, entered(name)])
  const followUp = followUpFormSchema.safeParse(Object.fromEntries(fields))
  if (!followUp.success) return data<ResultsAnswer>({ refusal: refuse(followUp.error) }, 400)
  const id = form.get('followUp')
  const saved = await attempt(args, ({ surveys }, scope) =>
    surveys.saveFollowUp(scope, project, survey, typeof id === 'string' ? id : null, followUp.data),
  )
  return data<ResultsAnswer>('refusal' in saved ? saved : {})
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Results() {
  const { results } = useLoaderData<typeof loader>()
  const { can } = useProject()
  const answer = useActionData<typeof action>()
  return <SurveyResults results={results} can={can} answer={answer} />
}
