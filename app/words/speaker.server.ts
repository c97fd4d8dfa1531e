import { messages as english } from '~/messages/en'
import { messages as chinese } from '~/messages/zh-CN'
import type { Language, Speaker } from './language'
import { createTranslate, type Messages } from './translate'

type Area = keyof typeof english
const spoken: Record<Language, Record<Area, Messages>> = { en: english, 'zh-CN': chinese }

/** What only the workshop says: its pages bring it themselves, so that a board on a phone does not carry it. */
export const workshopAreas: readonly Area[] = ['openDays', 'deck', 'surveys', 'outbox']
/** What is said of what tools send: brought by the delivery team's pages of that. */
export const intakeAreas: readonly Area[] = ['connections', 'quarantine', 'sources']
/** What is said on slides and around them: brought by the pages of an open day. */
export const openDayAreas: readonly Area[] = ['recap', 'slides']
/** What is said in a room, and to those who lead through one. */
export const roomAreas: readonly Area[] = ['slides', 'room']
export const consoleAreas: readonly Area[] = [...roomAreas, 'console']
/** What is said where an installation is set up, joined, and to people about their own account: brought by those pages. */
export const setupAreas: readonly Area[] = ['setup']
/** What only the page of one thing says, of every kind. */
export const thingAreas = (Object.keys(english) as Area[]).filter((area) => area === 'thing' || /^one[A-Z]/.test(area))
/** What is said of a project before anything was sent for it. */
export const dayOneAreas: readonly Area[] = ['dayOne']
const broughtAlong = [
  ...workshopAreas,
  ...intakeAreas,
  ...openDayAreas,
  ...consoleAreas,
  ...setupAreas,
  ...thingAreas,
  ...dayOneAreas,
]
/** What is said to whoever follows a survey's link: their pages carry it, and the workshop, which shows it, brings it. */
const linkAreas: readonly Area[] = ['survey']
/** The pages that a survey's links lead to, and the page of parts in development. No other page leads to them without a load. */
const isOfLink = (pathname: string) => /^\/(?:s|q|unsubscribe|dev)\//.test(pathname)
/** What is said where people sign in, and on the pages that lead there; from anywhere else it is a load of its own. */
const signInAreas: readonly Area[] = ['signIn']
const isSignIn = (pathname: string) => /^\/(?:sign-in|forgot|reset|start|invited|dev)(?:\/|$)/.test(pathname)

const pick = (language: Language, isWanted: (area: Area) => boolean): Messages =>
  Object.fromEntries(Object.entries(spoken[language]).filter(([area]) => isWanted(area as Area)))

/** The messages of some areas, for a page to bring along. */
export const wordsOf = (language: Language, areas: readonly Area[]): Messages =>
  pick(language, (area) => areas.includes(area))

/** Everything that pages and slides say, without the workshop's: for what is shown in another language than its page. */
export const wordsOfSlides = (language: Language): Messages => pick(language, (area) => !workshopAreas.includes(area))

/** Messages with what the portal is called where it has a name of its own. */
const called = (messages: Messages, portalName: string | null): Messages =>
  portalName === null ? messages : { ...messages, shell: { ...(messages.shell as Messages), product: portalName } }

const learn = (language: Language, leftOut: readonly Area[], portalName: string | null): Speaker => ({
  language,
  t: createTranslate(language, called(spoken[language], portalName)),
  // As data within a script: only `<` could end it.
  source: JSON.stringify(
    called(
      pick(language, (area) => !leftOut.includes(area)),
      portalName,
    ),
  ).replaceAll('<', '\\u003c'),
})

/** Nothing in a speaker belongs to a request, and a portal has one name: each is made once. */
const speakers = new Map<string, Speaker>()

interface Spoken {
  /** Of the page that carries the messages to the browser. */
  pathname?: string | undefined
  /** What the portal is called; Daylight where it has no name of its own. */
  portalName?: string | null
}

/** Who says the messages of a language; what a page carries of them for the browser. */
export function speakerOf(language: Language, { pathname = '', portalName = null }: Spoken = {}): Speaker {
  const leftOut = [
    ...broughtAlong,
    ...(isOfLink(pathname) ? [] : linkAreas),
    ...(isSignIn(pathname) ? [] : signInAreas),
  ]
  const name = JSON.stringify([language, leftOut, portalName])
  let speaker = speakers.get(name)
  if (!speaker) speakers.set(name, (speaker = learn(language, leftOut, portalName)))
  return speaker
}
