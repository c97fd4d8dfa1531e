import type { Words } from '~/words/say'

const named = [
  ...(['action', 'change', 'commitment', 'declaration', 'issue'] as const),
  ...(['milestone', 'response', 'survey', 'test'] as const),
] as const
const isNamed = (kind: string): kind is (typeof named)[number] => named.some((one) => one === kind)

/** What things of a kind are called. */
export const sayKind = ({ t }: Pick<Words, 't'>, kind: string): string =>
  isNamed(kind) ? t(`sources.kinds.${kind}`) : kind

/** The same of several, as a list. */
export const sayKinds = (words: Words, kinds: readonly string[]): string =>
  words.format.list(kinds.map((kind) => sayKind(words, kind)))
