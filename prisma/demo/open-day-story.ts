import type { InBoth } from '../../server/contract/surveys/questions.ts'

/** A question from the room; without a name it was asked anonymously. */
export interface AskedQuestion {
  text: string
  by?: string
  votes: number
  /** What was said; without it the question was taken along. */
  answer?: string
}

/** Something that was promised, what came of it, and at which later open day that was said. */
export interface MadePromise {
  title: string
  owner: string
  /** Weeks until it was due. */
  dueIn: number
  /** Judged so at the next open day, or (`late`) at the one after that; open where left out. */
  became?: 'kept' | 'broken'
  late?: true
  note?: string
}

/** One open day as it went. */
export interface HeldOpenDay {
  /** The week on whose Monday the rhythm has it. */
  week: number
  /** How many joined by code. */
  came: number
  /** Mean of the two scores that they gave at the end, 1 to 5. */
  mood: readonly [useful: number, confident: number]
  questions: readonly AskedQuestion[]
  decisions: readonly (readonly [text: string, by: string])[]
  promises: readonly MadePromise[]
  poll?: { question: InBoth; options: readonly (readonly [text: InBoth, votes: number])[] }
  /** The team's own words for the recap, markdown. */
  summary?: string
}
