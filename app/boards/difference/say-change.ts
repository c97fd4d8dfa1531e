import type { BoardChange } from '#contract/board'
import type { ChangeRow, SaidChange, SayChange } from '~/facts/fact'
import { sentences } from '~/facts/sentences'
import { titleInSentence } from '~/facts/title-in-sentence'
import type { Words } from '~/words/say'

type Params = BoardChange['params']

const health: SayChange<Extract<BoardChange, { code: 'health' }>['params']> = {
  sentence: ({ t }, { from, to }) => ({
    text: t('difference.health', { from: t(`health.${from}`), to: t(`health.${to}`) }),
    details: [],
  }),
  row: ({ t }, { from, to }) => ({
    text: t('slides.health'),
    before: t(`health.${from}`),
    value: t(`health.${to}`),
    details: [],
    word: true,
  }),
}

/** The section knows the code, and takes its parameters. */
const sayingOf = ({ section, code }: BoardChange): SayChange<Params> =>
  (section === 'health'
    ? health
    : (sentences[section].changes as Record<string, SayChange<Params>>)[code]) as SayChange<Params>

const titleOf = ({ t, name }: Words, params: Params): string =>
  ('title' in params ? params.title : null) ??
  ('module' in params && params.module !== null ? name(params.module) : null) ??
  t('difference.untitled')

/** Says what changed, with what it was before and what it is now; with the whole title where there is only its beginning. */
export function sayChange(words: Words, change: BoardChange): SaidChange & { title?: string } {
  const { params } = change
  const title = titleOf(words, params)
  const what = titleInSentence(title)
  const said = sayingOf(change).sentence(words, params, what)
  return { ...said, ...(what === title ? {} : { title }) }
}

/** The figures of what changed, before and after; what has none stays a sentence. */
export function changeRow(words: Words, change: BoardChange): ChangeRow {
  const said = sayChange(words, change)
  const { text, details } = said
  const row = sayingOf(change).row?.(words, change.params, titleOf(words, change.params), said)
  return { text, before: null, value: null, details, ...row }
}
