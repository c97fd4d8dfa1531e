import { HTTPError } from 'ky'

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
export function reasonOf(error: Error): string {
  if (error instanceof HTTPError) return `HTTP ${error.response.status}`
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code, message } = (error.cause ?? {}) as { code?: string; message?: string }
  return (code && plainly[code]) || message || code || error.message
}
