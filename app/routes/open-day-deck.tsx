import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  redirect as goTo,
  useActionData,
  useLoaderData,
  useParams,
  type ClientActionFunctionArgs,
} from '@remix-run/react'
import { limits } from '#contract/limits'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { keepForm, type FormRefusal } from '~/ui/form/form-answer'
import { forReader } from '#contract/for-reader'
import { MoreWords } from '~/words/more-words'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { openDayAreas, wordsOf, wordsOfSlides, workshopAreas } from '~/words/speaker.server'
import { DeckPage } from '~/workshop/deck/deck-page'
import { readDeckForm } from '~/workshop/deck/read-deck-form'
import { forgetDraft } from '~/workshop/editor/use-draft'

export const handle: PageHandle = { title: 'nav.deck' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const answer = await askAsWritten(args, async ({ openDays }, scope) => ({
    deck: await openDays.deck.getDeck(scope, project!, openDay!),
    stage: await openDays.deck.getStage(scope, project!, openDay!),
  }))
  // What is edited stays as it was written; what is only read is in the reader's script.
  const sinceEdit = forReader(answer.deck.sinceEdit, detectLanguage(args.request))
  // The preview speaks either language, whichever the page is in.
  return {
    ...answer,
    deck: { ...answer.deck, sinceEdit },
    words: { en: wordsOfSlides('en'), 'zh-CN': wordsOfSlides('zh-CN') },
    ownWords: wordsOf(detectLanguage(args.request), [...workshopAreas, ...openDayAreas]),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { project, openDay } = args.params
  const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'), limits.longFormBytes)
  const intent = form.get('intent')
  const here = (done: string) =>
    redirect(`/projects/${encodeURIComponent(project!)}/open-days/${encodeURIComponent(openDay!)}/deck?done=${done}`)
  if (intent === 'default' || intent === 'ownOrder') {
    const from = intent === 'default' ? openDay! : null
    const kept = await attempt(args, ({ openDays }, scope) => openDays.deck.saveDefault(scope, project!, from))
    return 'refusal' in kept ? data(kept, 409) : here(from ? 'madeDefault' : 'droppedDefault')
  }
  if (intent === 'remake') {
    const made = await attempt(args, ({ openDays }, scope) => openDays.deck.remakeDeck(scope, project!, openDay!))
    return 'refusal' in made ? data(made, 409) : here('remade')
  }
  const read = readDeckForm(form)
  if ('refusal' in read) return data(read, 400)
  const saved = await attempt(args, ({ openDays }, scope) =>
    openDays.deck.saveDeck(scope, project!, openDay!, read.deck),
  )
  return 'refusal' in saved ? data(saved, 409) : here('saved')
}

const draftKey = (project = '', openDay = '') => `deck ${project} ${openDay}`

export async function clientAction({ params, serverAction }: ClientActionFunctionArgs) {
  try {
    return await keepForm(() => serverAction<typeof action>())
  } catch (answer) {
    // Sent on to where it is saved, or made anew, there is nothing left to be kept; sent to sign in, everything is.
    const to = answer instanceof Response ? answer.headers.get('Location') : null
    if (!to || !/\?done=(saved|remade)$/.test(to)) throw answer
    forgetDraft(draftKey(params.project, params.openDay))
    return goTo(to)
  }
}

export default function Deck() {
  const { deck, stage, words, ownWords } = useLoaderData<typeof loader>()
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  const { project, openDay } = useParams()
  return (
    <MoreWords words={ownWords}>
      <DeckPage key={openDay} draftKey={draftKey(project, openDay)} {...{ deck, stage, words, refusal }} />
    </MoreWords>
  )
}
