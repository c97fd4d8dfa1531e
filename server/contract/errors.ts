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

/** An expected failure. `path` names the offending field; `retryAfterSeconds` says when trying again makes sense. */
export class DaylightError extends Error {
  readonly code: ErrorCode
  readonly path: string | undefined
  readonly retryAfterSeconds: number | undefined
  constructor(code: ErrorCode, message: string, details: { path?: string; retryAfterSeconds?: number } = {}) {
    super(message)
    this.name = 'DaylightError'
    this.code = code
    this.path = details.path
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}
