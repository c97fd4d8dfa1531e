import ky, { HTTPError, type KyInstance, type RetryOptions } from 'ky'
import { IngestError } from './ingest-error.ts'
import { readEnvelope } from './read-envelope.ts'

/** A request that failed and is about to be sent again. */
export interface Retry {
  /** Why, in plain words: `connection refused`, `HTTP 503`. */
  reason: string
  /** The first is 1, the last is `limit`. */
  retry: number
  limit: number
  /** Milliseconds until then. */
  wait: number
}

export interface Patience {
  /** How often a request is sent again before giving up. */
  limit: number
  /** The same while the address has never answered anything: it is probably wrong, or nothing is started there. */
  limitUnanswered: number
  /** Milliseconds before the n-th retry (from 1) where the server did not say; between half and all of it is waited. */
  delay(retry: number): number
  /** The longest wait that a server's Retry-After can ask for, in milliseconds. */
  longestWait: number
  /** Milliseconds after which an answer is no longer expected. */
  timeout: number
  /** Told before each wait. */
  onRetry(retry: Retry): void
}

/** Over a minute with a portal that restarts; a few seconds with an address at which nobody ever answered. */
export const defaultPatience: Patience = {
  limit: 8,
  limitUnanswered: 3,
  delay: (retry) => Math.min(20_000, 500 * 2 ** (retry - 1)),
  longestWait: 120_000,
  timeout: 60_000,
  onRetry: () => {},
}

const isPassing = (error: Error) =>
  !(error instanceof HTTPError) || error.response.status === 429 || error.response.status >= 500

/** Milliseconds that a Retry-After asks for, in seconds or as a date; null where it says nothing. */
function askedWait(error: Error): number | null {
  const said = error instanceof HTTPError ? error.response.headers.get('Retry-After') : null
  if (said === null) return null
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

/**
 * Reads the body as part of the request, so that an answer that breaks off is tried again like one that never came.
 */
const readingWhole =
  (fetchIt: typeof fetch, onAnswer: () => void): typeof fetch =>
  async (...request) => {
    const response = await fetchIt(...request)
    onAnswer()
    const body = await response.arrayBuffer()
    return new Response(body.byteLength > 0 ? body : null, response)
  }

/**
 * HTTP that tries again on 429, 5xx and a broken connection, waits as long as the server says or ever longer, and
 * gives the data inside the answer. Only for requests that may be sent twice. Throws IngestError.
 */
export function patientHttp(url: string, key: string, fetchIt: typeof fetch, patience: Patience) {
  let answered = false
  const http: KyInstance = ky.create({
    prefixUrl: url,
    headers: { authorization: `Bearer ${key}` },
    fetch: readingWhole(fetchIt, () => (answered = true)),
    timeout: patience.timeout,
  })
  /** ky's settings for one request: it asks first whether to retry, then how long to wait. */
  function retrying(): RetryOptions {
    let failure: Error
    const limit = () => (answered ? patience.limit : Math.min(patience.limit, patience.limitUnanswered))
    return {
      limit: patience.limit,
      methods: ['get', 'post'],
      shouldRetry({ error, retryCount }) {
        failure = error
        return isPassing(error) && retryCount <= limit()
      },
      delay(retry) {
        const asked = askedWait(failure)
        const wait =
          asked === null ? patience.delay(retry) * (0.5 + Math.random() / 2) : Math.min(asked, patience.longestWait)
        patience.onRetry({ reason: reasonOf(failure), retry, limit: limit(), wait })
        return wait
      },
    }
  }
  return async (path: string, options: { body?: string; searchParams?: Record<string, string> }): Promise<unknown> => {
    const json = options.body === undefined ? {} : { 'content-type': 'application/json' }
    const method = options.body === undefined ? 'get' : 'post'
    let response: Response
    try {
      response = await http(path, { ...options, method, headers: json, retry: retrying() })
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

/** What fetch's causes mean to whoever waits at a terminal. */
const plainly: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  ENOTFOUND: 'no host of that name',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no network',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
}

/** What went wrong on the way, in plain words; fetch itself only says that it failed and hides the cause. */
function reasonOf(error: Error): string {
  if (error instanceof HTTPError) return `HTTP ${error.response.status}`
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code, message } = (error.cause ?? {}) as { code?: string; message?: string }
  return (code && plainly[code]) || message || code || error.message
}
