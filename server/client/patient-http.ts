import ky, { HTTPError, type KyInstance } from 'ky'
import { IngestError } from './ingest-error.ts'
import { readEnvelope } from './read-envelope.ts'

export interface Patience {
  /** How often a request is sent again before giving up. */
  limit: number
  /** Milliseconds before the n-th retry (from 1) where the server did not say; between none and all of it is waited. */
  delay(retry: number): number
  /** The longest wait that a server's Retry-After can ask for, in milliseconds. */
  longestWait: number
  /** Milliseconds after which an answer is no longer expected. */
  timeout: number
  /** Told before each retry why there has to be one. */
  onRetry(reason: string, retry: number): void
}

export const defaultPatience: Patience = {
  limit: 8,
  delay: (retry) => Math.min(20_000, 300 * 2 ** (retry - 1)),
  longestWait: 120_000,
  timeout: 60_000,
  onRetry: () => {},
}

const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index)

/** What went wrong on the way; fetch itself only says that it failed and hides the cause. */
function reasonOf(error: Error): string {
  if (error instanceof HTTPError) return `HTTP ${error.response.status}`
  const { code, message } = (error.cause ?? {}) as { code?: string; message?: string }
  return message || code || error.message
}

/**
 * Reads the body as part of the request, so that an answer that breaks off is tried again like one that never came.
 */
const readingWhole =
  (fetchIt: typeof fetch): typeof fetch =>
  async (...request) => {
    const response = await fetchIt(...request)
    const body = await response.arrayBuffer()
    return new Response(body.byteLength > 0 ? body : null, response)
  }

/**
 * HTTP that tries again on 429, 5xx and a broken connection, waits as long as the server says or ever longer, and
 * gives the data inside the answer. Only for requests that may be sent twice. Throws IngestError.
 */
export function patientHttp(url: string, key: string, fetchIt: typeof fetch, patience: Patience) {
  const http: KyInstance = ky.create({
    prefixUrl: url,
    headers: { authorization: `Bearer ${key}` },
    fetch: readingWhole(fetchIt),
    timeout: patience.timeout,
    retry: {
      limit: patience.limit,
      methods: ['get', 'post'],
      statusCodes: [429, ...serverErrors],
      afterStatusCodes: [429, 503],
      maxRetryAfter: patience.longestWait,
      retryOnTimeout: true,
      delay: patience.delay,
      jitter: true,
    },
    hooks: { beforeRetry: [({ error, retryCount }) => patience.onRetry(reasonOf(error), retryCount)] },
  })
  return async (path: string, options: { body?: string; searchParams?: Record<string, string> }): Promise<unknown> => {
    const json = options.body === undefined ? {} : { 'content-type': 'application/json' }
    const method = options.body === undefined ? 'get' : 'post'
    let response: Response
    try {
      response = await http(path, { ...options, method, headers: json })
    } catch (error) {
      if (!(error instanceof HTTPError)) {
        const reason = error instanceof Error ? reasonOf(error) : String(error)
        throw new IngestError('unavailable', `${url} did not answer: ${reason}`, { cause: error })
      }
      response = error.response
    }
    return readEnvelope(response.status, await response.text(), response.headers)
  }
}
