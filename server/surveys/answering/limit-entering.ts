import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DaylightError } from '../../contract/errors.ts'

/** A hall full of people behind one address may answer; somebody who answers all day long may not. */
const perAddress = new RateLimiterMemory({ points: 500, duration: 10 * 60 })

/** Counts a new answer by an open link; throws `rate_limited` when too many came from one network address. */
export async function limitEntering(surveyId: string, address: string): Promise<void> {
  try {
    await perAddress.consume(`${surveyId} ${address}`)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const retryAfterSeconds = Math.ceil(refused.msBeforeNext / 1000)
    throw new DaylightError('rate_limited', 'Too many answers from this address', { retryAfterSeconds })
  }
}
