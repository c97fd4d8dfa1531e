import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import { askByLink } from '~/backend.server'
import { ClockProvider } from '~/words/clock'
import { keepRetryAfter } from '~/reader/keep-retry-after'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { askedQuestions, findMissing, findNext, findStep, isUnchanged } from '~/survey/find-step'
import { LinkProblem } from '~/ui/link-problem'
import { readAnswer } from '~/survey/read-answer'
import { sendAnswer } from '~/survey/send-answer'
import type { StepProblem } from '~/survey/step-problem'
import { stepSearch } from '~/survey/step-search'
import { SurveyPage } from '~/survey/survey-page'

export const handle: PageHandle = { title: 'survey.title' }

export const headers = keepRetryAfter

const open = (args: LoaderFunctionArgs) =>
  askByLink(args, (answers, language) => answers.open(args.params.token!, language))

/** Shows, and never writes: whoever follows links to look what is behind them answers nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const view = await open(args)
  const step = findStep(view, new URL(args.request.url).searchParams)
  return { view, language: view.language, step, asked: askedQuestions(view), loadedAt: new Date().toISOString() }
}

/** Takes one answer, then leads on: to the next question, to one that is missing, or, all being sent, to the thanks. */
export async function action(args: ActionFunctionArgs) {
  const switched = switchLanguageHere(args)
  if (switched) return switched
  const form = await readForm(args.request, () => open(args))
  const { pathname } = new URL(args.request.url)
  try {
    const settled = form.get('settled')
    if (typeof settled === 'string') {
      await askByLink(args, (answers) => answers.closeFollowUp(args.params.token!, settled))
      return redirect(pathname, 303)
    }
    return await takeAnswer(args, form, pathname)
  } catch (error) {
    // Closed meanwhile, or no longer asked since the other tab: the page itself says how things stand.
    if (error instanceof Response && (error.status === 409 || error.status === 400)) return redirect(pathname, 303)
    throw error
  }
}

async function takeAnswer(args: ActionFunctionArgs, form: FormData, here: string) {
  const token = args.params.token!
  const to = (question: string, more = '') => redirect(here + stepSearch(question) + more, 303)
  const before = await open(args)
  const question = askedQuestions(before).find(({ id }) => id === form.get('question'))
  if (before.state !== 'open' || !question) return redirect(here, 303)

  const skipped = form.get('go') === 'skip' && !question.required
  const read = skipped ? {} : readAnswer(question, form)
  if ('problem' in read) {
    const written = form.get('answer')
    const kept = typeof written === 'string' ? { written } : {}
    return data({ question: question.id, problem: read.problem, ...kept } satisfies StepProblem, 400)
  }
  const unchanged = isUnchanged(before, question, read.answer)
  const after = unchanged
    ? before
    : await askByLink(args, (answers) => answers.save(token, question.id, read.answer, before.language))
  const next = findNext(before, after, question)
  if (next) return to(next.id)
  const missing = findMissing(after)
  if (missing) return to(missing.id, '&needed')
  if (!unchanged || !before.submitted) await askByLink(args, (answers) => answers.submit(token, before.language))
  return redirect(here, 303)
}

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendAnswer(request, () => serverAction<typeof action>())

/** After what did not arrive there is nothing new to show, and perhaps no network to fetch it. */
export const shouldRevalidate = ({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  !(actionResult as StepProblem | undefined)?.problem && defaultShouldRevalidate

export default function Survey() {
  const { view, step, asked, loadedAt } = useLoaderData<typeof loader>()
  const told = useActionData<typeof clientAction>() as StepProblem | undefined
  return (
    <ClockProvider today={loadedAt.slice(0, 10)} loadedAt={loadedAt}>
      <SurveyPage view={view} step={step} asked={asked} problem={told ?? null} />
    </ClockProvider>
  )
}

export function ErrorBoundary() {
  return <LinkProblem of="survey" />
}
