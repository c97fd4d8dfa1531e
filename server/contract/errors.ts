import type { Language } from './languages.ts'
import { sayRefusal, type Refusal } from './refusals.ts'

/** What can go wrong, as everyone names it; each surface maps these once. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'rate_limited',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * An expected failure: a `Refusal` can be said in every language, a text as it stands. `path` names the offending field;
 * `retryAfterSeconds` says when trying again makes sense.
 */
export class DaylightError extends Error {
  readonly code: ErrorCode
  readonly why: string | Refusal
  readonly path: string | undefined
  readonly retryAfterSeconds: number | undefined
  constructor(
    code: ErrorCode,
    why: string | Refusal,
    details: { path?: string | undefined; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(typeof why === 'string' ? why : sayRefusal(why, 'en'))
    this.name = 'DaylightError'
    this.code = code
    this.why = why
    this.path = details.path
    this.retryAfterSeconds = details.retryAfterSeconds
  }
  /** The message in the reader's language. */
  sayIn(language: Language): string {
    return typeof this.why === 'string' ? this.why : sayRefusal(this.why, language)
  }
}
