import { messages as english } from '~/messages/en'
import { messages as chinese } from '~/messages/zh-CN'
import type { Language, Speaker } from './language'
import { createTranslate, type Messages } from './translate'

type Area = keyof typeof english
const spoken: Record<Language, Record<Area, Messages>> = { en: english, 'zh-CN': chinese }

/** What only the workshop says: its pages bring it themselves, so that a board on a phone does not carry it. */
export const workshopAreas: readonly Area[] = ['openDays', 'deck', 'surveys', 'outbox']
/** What is said on slides and around them: brought by the pages of an open day. */
export const openDayAreas: readonly Area[] = ['recap', 'slides']
/** What is said in a room, and to those who lead through one. */
export const roomAreas: readonly Area[] = ['slides', 'room']
export const consoleAreas: readonly Area[] = [...roomAreas, 'console']
const broughtAlong = [...workshopAreas, ...openDayAreas, ...consoleAreas]

const pick = (language: Language, isWanted: (area: Area) => boolean): Messages =>
  Object.fromEntries(Object.entries(spoken[language]).filter(([area]) => isWanted(area as Area)))

/** The messages of some areas, for a page to bring along. */
export const wordsOf = (language: Language, areas: readonly Area[]): Messages =>
  pick(language, (area) => areas.includes(area))

/** Everything that pages and slides say, without the workshop's: for what is shown in another language than its page. */
export const wordsOfSlides = (language: Language): Messages => pick(language, (area) => !workshopAreas.includes(area))

const learn = (language: Language): Speaker => ({
  language,
  t: createTranslate(language, spoken[language]),
  // As data within a script: only `<` could end it.
  source: JSON.stringify(pick(language, (area) => !broughtAlong.includes(area))).replaceAll('<', '\\u003c'),
})

/** One speaker per language: nothing in it belongs to a request. */
const speakers: Record<Language, Speaker> = { en: learn('en'), 'zh-CN': learn('zh-CN') }

export const speakerOf = (language: Language): Speaker => speakers[language]
