import { DaylightError } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'

/** Something to send, or a line that cannot be sent and why. */
export type ReadItem = { line: number; bytes: number } & ({ update: unknown } | { unreadable: string })

/** A document over several lines is read whole; one longer than this is taken for a broken line-by-line file. */
const longestDocument = 256 * 1024 * 1024

type Parsed = { value: unknown } | { error: string }
function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
}

/** The updates in one parsed value: one update, an array of them, or a request with `updates`. */
function updatesIn(value: unknown, project: string): unknown[] {
  if (Array.isArray(value)) return value
  const request = value as { project?: unknown; updates?: unknown } | null
  if (typeof request !== 'object' || !Array.isArray(request?.updates)) return [value]
  if (request.project !== undefined && request.project !== project) {
    const message = `the file is for project ${JSON.stringify(request.project)}, not "${project}"`
    throw new DaylightError('invalid', message, { path: 'project' })
  }
  return request.updates
}

function* itemsOf({ number: line, bytes, text }: Line, parsed: Parsed, project: string): Generator<ReadItem> {
  if ('error' in parsed) {
    yield { line, bytes, unreadable: parsed.error }
    return
  }
  // Only where some part of the text can be too large is each one measured.
  const mayBeTooLarge = text.length * 3 > limits.pushBytes
  for (const update of updatesIn(parsed.value, project)) {
    const tooLarge = mayBeTooLarge && Buffer.byteLength(JSON.stringify(update)) > limits.pushBytes - 1024
    yield tooLarge ? { line, bytes, unreadable: 'larger than a push may be' } : { line, bytes, update }
  }
}

/**
 * Reads newline-delimited JSON line by line; a first line that is not JSON by itself may begin a document over several
 * lines, which is then read whole. Nothing after a broken line is lost.
 */
export async function* readUpdates(chunks: AsyncIterable<Uint8Array>, project: string): AsyncGenerator<ReadItem> {
  /** Lines held back while they may still be one document. */
  let held: Line[] | null = []
  let heldLength = 0
  function* release(): Generator<ReadItem> {
    const lines = held ?? []
    held = null
    const first = lines[0]
    if (!first) return
    const whole = { ...first, bytes: lines.at(-1)!.bytes, text: lines.map(({ text }) => text).join('\n') }
    const document = heldLength > longestDocument ? { error: 'too long' } : parse(whole.text)
    if ('error' in document) for (const line of lines) yield* itemsOf(line, parse(line.text), project)
    else yield* itemsOf(whole, document, project)
  }
  for await (const line of readLines(chunks)) {
    if (line.text.trim() === '') continue
    if (held) {
      held.push(line)
      heldLength += line.text.length
      const single = held.length === 1 && !('error' in parse(line.text))
      if (single || heldLength > longestDocument) yield* release()
    } else yield* itemsOf(line, parse(line.text), project)
  }
  yield* release()
}

/** A line of a file, counted from 1, and where in the file it ends. */
interface Line {
  number: number
  text: string
  /** Bytes read so far, this line's chunk included. */
  bytes: number
}

/**
 * The lines of a stream of UTF-8, cut at line feeds only: Node's readline also cuts at U+2028, which may stand
 * unescaped inside a JSON text. A byte order mark at the beginning is left out.
 */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    parts[0] = rest + parts[0]
    rest = parts.pop()!
    for (const text of parts) yield { number: ++number, text, bytes }
  }
  rest += decoder.decode()
  if (rest !== '') yield { number: ++number, text: rest, bytes }
}

/** Updates that were made here, each by its number from 1. */
export async function* itemsOfUpdates(updates: Iterable<Update>): AsyncGenerator<ReadItem> {
  let number = 0
  for (const update of updates) {
    number += 1
    yield { line: number, bytes: number, update }
  }
}
