import { queryPath } from '../factories/start-test-server.ts'

/** One event of a stream as its text says it. */
export interface StreamEvent {
  event: string
  id: string | null
  data: unknown
}

function parseEvent(text: string): StreamEvent {
  const fields = new Map(
    text.split('\n').map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]),
  )
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? null,
    data: JSON.parse(fields.get('data') || 'null'),
  }
}

/** Follows `live.project` as a browser's EventSource does, event by event. */
export const openStream = (
  origin: string,
  project: string,
  headers: Record<string, string>,
  lastEventId?: string | null,
) =>
  openEvents(origin + queryPath('live.project', { project }), {
    ...headers,
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  })

/** Follows `live.projects` likewise. */
export const openStreamOfAll = (origin: string, headers: Record<string, string>, lastEventId?: string) =>
  openEvents(origin + queryPath('live.projects', { lastEventId }), headers)

/** Follows whatever a stream at that address says. */
export async function openEvents(address: string, headers: Record<string, string>) {
  const abort = new AbortController()
  const answer = await fetch(address, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: abort.signal,
  })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''

  /** The next event of any sort; null at the end. */
  async function nextEvent(): Promise<StreamEvent | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const block = text.slice(0, end).trim()
        text = text.slice(end + 2)
        if (block) return parseEvent(block)
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }

  return {
    status: answer.status,
    nextEvent,
    /** The next version; pings and the like are passed over. */
    async nextVersion(): Promise<{ id: string; version: number }> {
      for (;;) {
        const next = await nextEvent()
        if (!next) throw new Error('the stream ended')
        if (next.event === 'serialized-error') throw new Error(JSON.stringify(next.data))
        if (next.event === 'message') return { id: next.id!, version: (next.data as { version: number }).version }
      }
    },
    /** What the next message says. */
    async nextData<Data>(): Promise<Data> {
      for (;;) {
        const next = await nextEvent()
        if (!next || next.event === 'serialized-error') throw new Error(`the stream ended: ${JSON.stringify(next)}`)
        if (next.event === 'message') return next.data as Data
      }
    },
    /** The error the stream ends with. */
    async error(): Promise<{ message: string; data: { code: string } }> {
      for (;;) {
        const next = await nextEvent()
        if (!next) throw new Error('the stream ended without an error')
        if (next.event === 'serialized-error') return next.data as { message: string; data: { code: string } }
      }
    },
    /** Drops the connection. */
    close: () => abort.abort(),
  }
}
export type Stream = Awaited<ReturnType<typeof openStream>>
