import { RateLimiterMemory } from 'rate-limiter-flexible'
import { limitGuesses } from '../../identity/limit-guesses.ts'
import { takePoint } from '../../identity/take-point.ts'

const tenMinutes = 10 * 60

const joins = new RateLimiterMemory({ points: 3_000, duration: tenMinutes })
/** Of everyone behind one address: somebody who joins again and again asks no more than this. */
const questions = new RateLimiterMemory({ points: 300, duration: tenMinutes })
const reactions = new RateLimiterMemory({ points: 10, duration: 10 })

const message = 'Too many at once; try again'

/** A thousand people of one factory come from one address, and some of them mistype; nobody guesses one of 10^9 codes so. */
export const guessCode = limitGuesses({ wrong: 200, seconds: tenMinutes, message })

/** Counts a new participant from an address; throws `rate_limited` when there were too many. */
export const limitJoining = (openDayId: number, address: string): Promise<void> =>
  takePoint(joins, `${openDayId} ${address}`, message)

/** Counts a question from an address; throws `rate_limited` when there were too many. */
export const limitAsking = (openDayId: number, address: string): Promise<void> =>
  takePoint(questions, `${openDayId} ${address}`, message)

/** Counts a reaction of a participant; throws `rate_limited` when they send more than one a second for long. */
export const limitReacting = (participantId: string): Promise<void> => takePoint(reactions, participantId, message)
