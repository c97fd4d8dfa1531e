import { limits } from '../contract/limits.ts'
import type { QuarantineEntry } from '../ledger/list-quarantine.ts'

const day = (ms: number) => new Date(ms).toISOString()

/** What became of an entry, in words; null while it waits. */
export function resolutionOf({ resolution, resolvedAt, resolvedSeq, note }: QuarantineEntry): string | null {
  if (resolution === null) return null
  const how = resolution === 'discarded' ? `discarded: ${note}` : `${resolution} as update ${resolvedSeq}`
  return `${how} (${day(resolvedAt!)})`
}

/** The key of the thing that it is about, as far as it was sent. */
function keyOf({ body }: QuarantineEntry): string {
  try {
    const { key } = JSON.parse(body) as { key?: unknown }
    return typeof key === 'string' && key.length <= limits.idLength ? key : '-'
  } catch {
    // Nested too deeply to be read.
    return '-'
  }
}

/** One entry on one line. */
export function lineOfEntry(entry: QuarantineEntry): string {
  const { id, receivedAt, source, updateId, kind, reason, path, message } = entry
  const words = [
    String(id),
    day(receivedAt),
    source,
    updateId ?? '-',
    kind ?? '-',
    keyOf(entry),
    reason,
    path ?? '-',
    message,
  ]
  return [...words, resolutionOf(entry) ?? []].flat().join('  ')
}

/** The update as it was sent, with line breaks where it is not nested too deeply for that. */
export function bodyLinesOf({ body }: QuarantineEntry): string[] {
  try {
    return JSON.stringify(JSON.parse(body), null, 2).split('\n')
  } catch {
    return [body]
  }
}
