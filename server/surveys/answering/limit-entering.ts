import { RateLimiterMemory } from 'rate-limiter-flexible'
import { takePoint } from '../../identity/take-point.ts'

/** A hall full of people behind one address may answer; somebody who answers all day long may not. */
const perAddress = new RateLimiterMemory({ points: 500, duration: 10 * 60 })

/** Counts a new answer by an open link; throws `rate_limited` when too many came from one network address. */
export const limitEntering = (surveyId: string, address: string): Promise<void> =>
  takePoint(perAddress, `${surveyId} ${address}`, 'Too many answers from this address')
