import type { Random } from './seeded-random.ts'

/** A plant or a place, in the languages its people write. */
interface Place {
  zh: string
  en: string
}

/**
 * A title as people type it: some in Chinese, some in English, some in both, with the place in front. One that is
 * taken gets the document it is about, as testers tell two finds apart.
 */
export const titleIssue = (
  random: Random,
  taken: Set<string>,
  [zh, en]: readonly [zh: string, en: string],
  place: Place | null,
): string => {
  const [at, from] = place ? [`${place.zh}：`, `${place.en}: `] : ['', '']
  const language = random.next()
  const title = language < 0.4 ? `${at}${zh}` : language < 0.68 ? `${from}${en}` : `${at}${zh} · ${en}`
  const unique = taken.has(title) ? `${title} #${random.whole(45_000_100, 45_009_900)}` : title
  taken.add(unique)
  return unique
}
