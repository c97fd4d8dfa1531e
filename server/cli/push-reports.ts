import { z } from 'zod'
import type { IngestClient } from '../client/create-ingest-client.ts'
import { label, timeZone } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { sha256 } from '../platform/sha256.ts'
import { collectCases, keyPrefix, type CollectedCases, type Run } from '../reports/collect-cases.ts'
import { compareCases, type ComparedCases } from '../reports/find-renamed.ts'
import { reportFormats } from '../reports/read-report.ts'
import { collectReports, type FileOutcome } from './collect-reports.ts'
import { findFiles } from './find-files.ts'

export const reportOptionsSchema = z.object({
  report: z.array(z.string().min(1)),
  cycle: label(),
  module: label().optional(),
  format: z.enum(reportFormats).optional(),
  zone: timeZone().default('UTC'),
  retractGone: z.boolean().default(false),
  keepGone: z.boolean().default(false),
})
type ReportOptions = z.infer<typeof reportOptionsSchema>

/** What is sent of reports, and what is said of them. */
export interface ReportsToSend {
  files: FileOutcome[]
  updates: Update[]
  /** Cases of the cycle that are in no report any more: null where the key may not ask for them. */
  gone: number | null
  retracted: number
  notes: string[]
}

/** What the cycle has so far, compared with the reports; null where the key may not read. */
async function compareWithCycle(client: IngestClient, project: string, run: Run, cases: CollectedCases) {
  const { canRead } = await client.getProject(project)
  if (!canRead) return null
  const prefix = keyPrefix(run)
  const known: string[] = []
  for await (const key of client.listKeys(project, 'test')) if (key.startsWith(prefix)) known.push(key)
  return compareCases(known, cases)
}

/** Reads test reports and says what to send of them. Throws `conflict`, before anything is sent, where all cases seem to be renamed. */
export async function readReports(
  client: IngestClient,
  project: string,
  options: ReportOptions,
  onFile: (file: string) => void,
): Promise<ReportsToSend> {
  const now = Date.now()
  const { cycle, module, format, zone } = options
  const run: Run = { cycle, module }
  const cases = collectCases(run)
  const files = await collectReports(await findFiles(options.report), cases, { format, zone, now, onFile })
  const compared = await compareWithCycle(client, project, run, cases)
  const isWhole = files.length > 0 && files.every(({ problem }) => problem === null)
  refuseRenamed(compared, cases.size, options)
  const gone = options.retractGone ? (compared?.gone ?? []) : []
  if (options.retractGone) requireWhole(compared, isWhole)
  return {
    files,
    updates: [...cases.updates(), ...gone.map((key) => retractionOf(key, now))],
    gone: compared && compared.gone.length,
    retracted: gone.length,
    notes: notesOf(files, compared, cases.size, options),
  }
}

const retractionOf = (key: string, now: number): Update => {
  const at = new Date(now).toISOString()
  return { id: `report:gone:${sha256(`${key}\n${at}`).slice(0, 40)}`, kind: 'test', key, at, data: null }
}

function refuseRenamed(compared: ComparedCases | null, size: number, { retractGone, keepGone, cycle }: ReportOptions) {
  if (!compared?.isRenamed || retractGone || keepGone) return
  throw new DaylightError(
    'conflict',
    `nearly all ${compared.known} cases of ${cycle} seem to be renamed: with these ${size} beside them they would count twice. ` +
      'Nothing was sent. --retract-gone takes back what is gone, --keep-gone keeps both',
    { path: 'report' },
  )
}

/** What could not be read, or could not be asked for, must not be taken for gone. */
function requireWhole(compared: ComparedCases | null, isWhole: boolean) {
  if (!compared) throw new DaylightError('forbidden', '--retract-gone needs a key that may read', { path: 'key' })
  if (!isWhole)
    throw new DaylightError('invalid', '--retract-gone needs reports that can all be read; nothing was sent', {
      path: 'report',
    })
}

function notesOf(
  files: readonly FileOutcome[],
  compared: ComparedCases | null,
  size: number,
  { retractGone, cycle }: ReportOptions,
): string[] {
  const notes: string[] = []
  if (files.length === 0) notes.push('no test report among these files')
  else if (size === 0) notes.push('no test case in it')
  if (!compared) notes.push('whether cases were renamed cannot be known: this key may not read')
  else if (compared.gone.length > 0 && !retractGone)
    notes.push(
      `${compared.gone.length} of the ${compared.known} cases that ${cycle} had are not in it; --retract-gone would take them back`,
    )
  return notes
}
