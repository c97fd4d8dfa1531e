import type { QuarantineEntry } from '../ledger/list-quarantine.ts'

const day = (ms: number) => new Date(ms).toISOString()

/** What became of an entry, in words; null while it waits. */
export function resolutionOf({ resolution, resolvedAt, resolvedSeq, note }: QuarantineEntry): string | null {
  if (resolution === null) return null
  const how = resolution === 'discarded' ? `discarded: ${note}` : `${resolution} as update ${resolvedSeq}`
  return `${how} (${day(resolvedAt!)})`
}

/** One entry on one line. */
export function lineOfEntry(entry: QuarantineEntry): string {
  const { id, receivedAt, source, updateId, reason, path, message } = entry
  const words = [String(id), day(receivedAt), source, updateId ?? '-', reason, path ?? '-', message]
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
