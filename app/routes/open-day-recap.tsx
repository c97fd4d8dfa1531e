import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import type { z } from 'zod'
import { questionAnswerSchema, promiseJudgementSchema, summarySchema } from '#contract/open-days/room'
import { ask, attempt, requireAbility } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { keepForm, refuse, type FormRefusal } from '~/ui/form/form-answer'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { openDayAreas, wordsOf } from '~/words/speaker.server'
import { RecapPage } from '~/open-day/recap/recap-page'

export const handle: PageHandle = { title: 'nav.recap' }

interface RecapAnswer {
  refusal?: FormRefusal
}

export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const recap = await ask(args, ({ openDays }, scope) => openDays.recap.get(scope, project!, openDay!))
  return { recap, words: wordsOf(detectLanguage(args.request), openDayAreas) }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'))
  const project = args.params.project!
  const openDay = args.params.openDay!
  const entered = (name: string) => form.get(name) || undefined
  const named = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const done = (result: { done: unknown } | RecapAnswer) => data<RecapAnswer>('done' in result ? {} : result)
  const wrong = (error: z.ZodError) => data<RecapAnswer>({ refusal: refuse(error) }, 400)
  switch (form.get('intent')) {
    case 'send':
      return done(await attempt(args, ({ openDays }, scope) => openDays.recap.send(scope, project, openDay)))
    case 'answer': {
      const answer = questionAnswerSchema.safeParse({ answer: form.get('answer') })
      if (!answer.success) return wrong(answer.error)
      const question = named('question')
      return done(
        await attempt(args, ({ openDays }, scope) =>
          openDays.recap.answer(scope, project, openDay, question, answer.data.answer),
        ),
      )
    }
    case 'judge': {
      const judgement = promiseJudgementSchema.safeParse({ state: entered('state'), note: entered('note') })
      if (!judgement.success) return wrong(judgement.error)
      const promise = named('promise')
      return done(
        await attempt(args, ({ openDays }, scope) =>
          openDays.recap.judge(scope, project, openDay, promise, judgement.data),
        ),
      )
    }
    default: {
      const summary = summarySchema.optional().safeParse(entered('summary'))
      if (!summary.success) return wrong(summary.error)
      const words = summary.data ?? null
      return done(
        await attempt(args, ({ openDays }, scope) => openDays.recap.saveSummary(scope, project, openDay, words)),
      )
    }
  }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function OpenDayRecap() {
  const { recap, words } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <MoreWords words={words}>
      <RecapPage recap={recap} refusal={answer?.refusal} />
    </MoreWords>
  )
}
