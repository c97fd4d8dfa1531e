import { DaylightError } from './contract/errors.ts'
import { limits } from './contract/limits.ts'
import { threadFile } from './platform/start-thread.ts'
import { workInThread } from './platform/work-in-thread.ts'
import type { LargeReading, ReadLarge } from './services/services.ts'

export const readingThread = 'server/reading-thread.ts'

const refused = () => new DaylightError('unavailable', { code: 'reading_not_done' }, { retryAfterSeconds: 5 })

/**
 * Reads what may be much in another thread: see `workInThread`. Throws `unavailable` where it fails, takes too long or too
 * much memory, and where too many wait.
 */
export function startReadings(databaseUrl: string, file = threadFile(readingThread)) {
  const { work, end } = workInThread<LargeReading, unknown>({
    name: 'reads much',
    file,
    options: { workerData: { databaseUrl }, resourceLimits: { maxOldGenerationSizeMb: limits.fileMegabytes } },
    most: limits.largeReadingsWaiting,
    longestMs: limits.fileMs,
    keptIdle: true,
    failed: refused,
    full: refused,
  })
  const readLarge = work as ReadLarge
  return { readLarge, end }
}
