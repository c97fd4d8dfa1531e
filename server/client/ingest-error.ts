import { DaylightError, type ErrorCode } from '../contract/errors.ts'

/** What the server, or the way there, answered instead of a result. */
export class IngestError extends DaylightError {
  /** The HTTP status; null where no answer came. */
  readonly status: number | null
  constructor(
    code: ErrorCode,
    message: string,
    details: { status?: number | null; path?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, message, details)
    this.name = 'IngestError'
    this.status = details.status ?? null
    this.cause = details.cause
  }
}

const codes: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  429: 'rate_limited',
}

/** Our code for an HTTP status; a 4xx without one of its own is `invalid`. */
export const codeOfStatus = (status: number): ErrorCode =>
  codes[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable')
