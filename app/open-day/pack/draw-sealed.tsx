// Runs inside the offline copy, where nothing else is: `as-script.js` makes one script of it and of all that it needs.
import { renderToStaticMarkup } from 'react-dom/server'
import type { BoardView, Day } from '#contract/board'
import { asTheyStood } from '#contract/board/current-survey'
import { figureChanges } from '#contract/open-days/figure-changes'
import type { RecapView } from '#contract/open-days/views'
import { ClockProvider } from '~/words/clock'
import { forReader } from '#contract/for-reader'
import { languages, type Language } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import { BoardAsShown } from '../recap/board-as-shown'
import { FigureChanges } from '../recap/figure-changes'
import { SealedHeadline } from '../recap/recap-title'
import { SealFacts } from '../recap/seal-part'
import { sealedParts, type SealedPart } from '../recap/sealed'

/** What stands in the file beside the sealed data and is no part of the seal: when it was, and the figures of the time before. */
export interface Unsealed extends Pick<RecapView, 'figures' | 'since'> {
  on: Day
}

const textIn = (id: string) => document.getElementById(id)!.textContent
const root = document.documentElement

/** Each part of the page that the sealed board alone says, drawn from it. */
function drawPart(part: SealedPart, language: Language, board: BoardView, hash: string): string {
  const { since, on, figures: shown } = JSON.parse(textIn('unsealed')) as Unsealed
  const figures = figureChanges(null, board).map((one) => ({
    ...one,
    before: shown.find(({ figure }) => figure === one.figure)?.before ?? null,
  }))
  const drawn: Record<SealedPart, JSX.Element> = {
    headline: <SealedHeadline board={board} />,
    figures: <FigureChanges figures={figures} since={since} />,
    board: <BoardAsShown board={board} />,
    seal: <SealFacts version={board.version} hash={hash} />,
  }
  return renderToStaticMarkup(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <ClockProvider today={on} loadedAt={board.builtAt} stands>
        {drawn[part]}
      </ClockProvider>
    </SpeakerContext.Provider>,
  )
}

/** The numbers that somebody reads there. Words may differ from one browser's language data to another's. */
const numbersIn = (element: Element) => (element.textContent ?? '').match(/\d+/g)?.join(' ') ?? ''

/** Whether each part that is drawn from the sealed data has its one place in the page of each language, and no other. */
function isWhole(): boolean {
  const count = (selector: string) => document.querySelectorAll(selector).length
  const places = languages.flatMap((one) =>
    sealedParts.map((part) => `.pack-page[lang="${one}"] [data-sealed=${part}]`),
  )
  return (
    places.every((place) => count(place) === 1) &&
    count('[data-sealed]') === places.length &&
    count('.pack-page') === languages.length
  )
}

/** Puts what the sealed data says in place of what stands in the file; says whether any number there was another. */
function drawAll(board: BoardView, hash: string): boolean {
  let differs = false
  for (const element of document.querySelectorAll<HTMLElement>('[data-sealed]')) {
    const language = element.closest<HTMLElement>('.pack-page')!.lang as Language
    const before = numbersIn(element)
    element.innerHTML = drawPart(element.dataset.sealed as SealedPart, language, forReader(board, language), hash)
    differs ||= numbersIn(element) !== before
  }
  return differs
}

/** The board of a seal, which may be that of an earlier version. */
function openSealed(sealed: string): BoardView {
  const board = JSON.parse(sealed) as BoardView
  return board.shape === undefined
    ? { ...board, satisfaction: { surveys: asTheyStood(board.satisfaction.surveys) } }
    : board
}

async function check() {
  const sealed = JSON.stringify(JSON.parse(textIn('sealed')))
  const bytes = new TextEncoder().encode(sealed)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-save]'))
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }))
  // Some browsers keep their cryptography from files.
  if (!globalThis.crypto?.subtle) return 'unchecked'
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hash !== root.getAttribute('data-seal')) return 'broken'
  if (!isWhole()) return 'torn'
  return drawAll(openSealed(sealed), hash) ? 'differs' : 'holds'
}

void check()
  .catch(() => 'unchecked')
  .then((state) => root.setAttribute('data-checked', state))
