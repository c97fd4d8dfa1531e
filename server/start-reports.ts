import { DaylightError } from './contract/errors.ts'
import { limits } from './contract/limits.ts'
import { threadFile } from './platform/start-thread.ts'
import { workInThread } from './platform/work-in-thread.ts'
import { pushesOfReport, type ReadSentReport, type SentReport } from './reports/pushes-of-report.ts'

export const reportThread = 'server/report-thread.ts'

const refused = () => new DaylightError('unavailable', { code: 'reading_not_done' }, { retryAfterSeconds: 5 })

/**
 * Reads test reports in another thread: see `workInThread`. Throws `unavailable` where that takes too long or too much memory, and
 * where too many wait. Without threads they are read here.
 */
export function startReports(hasThreads: boolean) {
  if (!hasThreads) return { readReport: (_: string, sent: SentReport) => pushesOfReport(sent), end() {} }
  const { work, end } = workInThread<SentReport, ReadSentReport>({
    name: 'reads test reports',
    file: threadFile(reportThread),
    options: { resourceLimits: { maxOldGenerationSizeMb: limits.fileMegabytes } },
    most: limits.filesWaiting,
    longestMs: limits.fileMs,
    failed: refused,
    full: refused,
  })
  return { readReport: work, end }
}
