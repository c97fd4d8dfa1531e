import { codeOfStatus, IngestError } from './ingest-error.ts'

interface Envelope {
  result?: { data?: unknown }
  error?: { message?: unknown; data?: { field?: unknown } | null }
}

const parse = (text: string): Envelope | null => {
  try {
    return JSON.parse(text) as Envelope | null
  } catch {
    return null
  }
}

/** The data of a tRPC answer. Throws an IngestError with the server's own words where it is an error. */
export function readEnvelope(status: number, text: string, headers: Headers): unknown {
  const envelope = parse(text)
  if (status < 300 && envelope?.result && 'data' in envelope.result) return envelope.result.data
  const { message, data } = envelope?.error ?? {}
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN)
  throw new IngestError(
    codeOfStatus(status),
    typeof message === 'string'
      ? message
      : `HTTP ${status} with an answer that is not Daylight's: is the address right?`,
    {
      status,
      path: typeof data?.field === 'string' ? data.field : undefined,
      retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
    },
  )
}
