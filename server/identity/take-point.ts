import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { DaylightError } from '../contract/errors.ts'

/** What whoever asked too often is told: `rate_limited`, and when to come back. */
export const tooMany = (message: string, waitMs: number) =>
  new DaylightError('rate_limited', message, { retryAfterSeconds: Math.ceil(waitMs / 1000) })

/** Takes one point of those that somebody has in a while; throws `rate_limited` when they have none left. */
export async function takePoint(limiter: RateLimiterAbstract, who: string, message: string): Promise<void> {
  try {
    await limiter.consume(who)
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? tooMany(message, refused.msBeforeNext) : refused
  }
}
