import { RateLimiterMemory } from 'rate-limiter-flexible'
import { limitGuesses } from './limit-guesses.ts'
import { takePoint } from './take-point.ts'

const tenMinutes = 10 * 60
const message = 'Too many at once; try again'

/** What bounds those who need no account: the audience of rooms, and who answers by an open link. Each throws `rate_limited`. */
export function createLimits() {
  const joins = new RateLimiterMemory({ points: 3_000, duration: tenMinutes })
  // Of everyone behind one address: somebody who joins again and again asks no more than this.
  const questions = new RateLimiterMemory({ points: 300, duration: tenMinutes })
  const reactions = new RateLimiterMemory({ points: 10, duration: 10 })
  // A hall full of people behind one address may answer; somebody who answers all day long may not.
  const answers = new RateLimiterMemory({ points: 500, duration: tenMinutes })
  // A mail to somebody who never asked is a nuisance; a company behind one address may forget many passwords.
  const forgotten = new RateLimiterMemory({ points: 3, duration: tenMinutes })
  const forgottenInADay = new RateLimiterMemory({ points: 10, duration: 24 * 60 * 60 })
  const invitations = new RateLimiterMemory({ points: 200, duration: 60 * 60 })
  const forgetful = new RateLimiterMemory({ points: 60, duration: tenMinutes })
  return {
    /** Counts an invitation that somebody sends. */
    invite: (inviter: string) => takePoint(invitations, inviter, message),
    /** Counts a link for a new password, to an account and from an address. */
    async forget(account: string, address: string) {
      await takePoint(forgetful, address, message)
      await takePoint(forgotten, account, message)
      await takePoint(forgottenInADay, account, message)
    },
    /** A thousand people of one factory come from one address, and some of them mistype; nobody guesses one of 10^9 codes so. */
    guessCode: limitGuesses({ wrong: 200, seconds: tenMinutes, message }),
    /** Counts a new participant from an address. */
    join: (openDayId: number, address: string) => takePoint(joins, `${openDayId} ${address}`, message),
    /** Counts a question from an address. */
    ask: (openDayId: number, address: string) => takePoint(questions, `${openDayId} ${address}`, message),
    /** Counts a reaction of a participant: not more than one a second for long. */
    react: (participantId: string) => takePoint(reactions, participantId, message),
    /** Counts a new answer by an open link. */
    answer: (surveyId: string, address: string) =>
      takePoint(answers, `${surveyId} ${address}`, 'Too many answers from this address'),
  }
}
export type Limits = ReturnType<typeof createLimits>
