import { z } from 'zod'
import { plannedDate, label, personName, text } from '../civil.ts'
import { limits } from '../limits.ts'
import type { Reaction } from './reactions.ts'

export type OpenDayState = 'planned' | 'live' | 'closed' | 'cancelled'

/** The whole state of a room: small, and sent whole with every change. */
export interface RoomState {
  slide: string
  /** Steps within a slide, from 0. */
  step: number
  /** The board's version that the figures are held at; null: they follow the project. */
  frozenVersion: number | null
  blank: boolean
  /** The id of the browser that drives; null: nobody, whoever is allowed may take over. */
  driver: string | null
  revision: number
}

/** What the one live channel of a room says: its state, and what else to look at again. */
export interface RoomEvent extends RoomState {
  /** Which figures are shown: the version they are held at, else the project's revision. */
  version: number
  /** Grow with every change of the questions and the polls: look again. */
  questions: number
  polls: number
  /** Grows with every decision and promise that is written down or taken back; 0 for whoever is not in the delivery team. */
  outcomes: number
  /** Who is here now, and how many ever joined. */
  followers: number
  joined: number
  /** Whoever joined is in: the open day is held now, or rehearsed. */
  open: boolean
  state: OpenDayState
  /** What is shown and said is a rehearsal, and gone when it ends. */
  rehearsal: boolean
}

/** What whoever follows a room is told: everything that may have changed, so that nothing has to be remembered. */
export interface LiveRoom extends RoomEvent {
  /** Who drives; for the delivery team alone, as is `driver`. */
  driverName: string | null
  /** Nothing was heard of the driver's browser for the length of a lease: whoever wants can take over. */
  driverIsGone: boolean
  /** It began, and nothing was shown beyond the beginning, asked or voted: it can go back to planned. */
  untouched: boolean
  reactions: Record<Reaction, number>
  /** Changes with the deck and the promises: look at the slides again. */
  stage: string
}

/** Names a question, a poll or whatever else a room has. */
export const roomIdSchema = z.string().min(1).max(60)
/** Yes or no, as JSON says it or a form. */
export const yesOrNoSchema = z.union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')])

/** What a driver does. Refused with `conflict` from a browser that does not hold the lease. */
export type Drive =
  | { do: 'go'; slide: string; step: number }
  | { do: 'blank'; blank: boolean }
  | { do: 'freeze'; frozen: boolean }

/** Under which something is sent again when no answer came: it counts once. */
const submissionKey = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .optional()

export const askSchema = z.object({
  once: submissionKey,
  text: text(500),
  name: personName(limits.idLength).optional(),
})
export type AskForm = z.infer<typeof askSchema>

/** What a moderator does with a question. */
export type Moderation = { do: 'show' | 'dismiss' | 'reopen' } | { do: 'answer'; answer?: string | undefined }

/** What was decided, and by whom. */
export const decisionSchema = z.object({
  once: submissionKey,
  text: text(limits.titleLength),
  decidedBy: personName(limits.idLength).optional(),
})
export type DecisionForm = z.infer<typeof decisionSchema>

export const promiseSchema = z.object({
  once: submissionKey,
  title: text(limits.titleLength),
  owner: personName(limits.idLength),
  dueOn: plannedDate(),
})
export type PromiseForm = z.infer<typeof promiseSchema>

export const promiseJudgementSchema = z.object({
  state: z.enum(['open', 'kept', 'broken']),
  note: text(limits.titleLength).optional(),
})
export type PromiseJudgement = z.infer<typeof promiseJudgementSchema>

export const pulseSchema = z.object({
  useful: z.coerce.number().int().min(1).max(5).optional(),
  confident: z.coerce.number().int().min(1).max(5).optional(),
})
export type Pulse = z.infer<typeof pulseSchema>

/** The team's words on the recap. */
export const summarySchema = text(limits.textLength)
/** The answer to a question, given afterwards. */
export const questionAnswerSchema = z.object({ answer: text(limits.textLength) })

/**
 * Six characters without those that look like others; typed in any case, in full width, and with spaces, dashes and dots
 * between them.
 */
export const joinCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.normalize('NFKC').replaceAll(/[\s\p{Pd}._]/gu, ''))
  .pipe(z.string().toUpperCase())
  .pipe(z.string().regex(/^[2-9A-HJ-NP-Z]{6}$/))

/** Who a console's tab is to the room. */
export const tabSchema = z.string().min(8).max(60)

/**
 * How whoever follows a room names it: the delivery team by project and key, the audience by its code. A console says
 * which tab it is: its stream is the sign that whoever drives there is alive.
 */
export const followedRoomSchema = z.union([
  z.object({ project: label(), openDay: label(), tab: tabSchema.optional() }),
  z.object({ code: label() }),
])
export type FollowedRoom = z.infer<typeof followedRoomSchema>
