import type { InEveryLanguage } from '../messages/every-language'

/**
 * The words of every kind of fact in English, by the first part of their names; what only the page of one thing says is called
 * `one…`, and no other page carries it. A kind adds its own where they stand:
 * `declare module '../words' { interface WordsOfFacts { … } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- each kind declares its own part
export interface WordsOfFacts {}

/** What all files export, by its name. */
const together = <Words>(files: Record<string, object>) => Object.assign({}, ...Object.values(files)) as Words

export const english = together<WordsOfFacts>(import.meta.glob<object>('./*/words.en.ts', { eager: true }))
export const chinese = together<InEveryLanguage<WordsOfFacts>>(
  import.meta.glob<object>('./*/words.zh-CN.ts', { eager: true }),
)
