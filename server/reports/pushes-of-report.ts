import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { openArchive } from '../formats/open-archive.ts'
import { collectCases, type CollectedCases, type Run } from './collect-cases.ts'
import { readReport } from './read-report.ts'

/** A report, or an archive of reports, as it was sent. */
export interface SentReport {
  body: Uint8Array
  run: Run
  format?: string | undefined
  /** Of times without an offset. */
  zone: string
  /** When it was written, in milliseconds. */
  writtenAt: number
}

/** The bodies of the pushes that it becomes, one behind the other, and where each ends; or why it cannot be read. */
export type ReadSentReport =
  | { ok: true; formats: string[]; cases: number; bodies: Uint8Array<ArrayBuffer>; ends: number[] }
  | { ok: false; code: ErrorCode; message: string }

const updatesTogether = 500
const isArchive = (body: Uint8Array) => body[0] === 0x50 && body[1] === 0x4b && body[2] === 3 && body[3] === 4

/** Adds the cases of one report; gives its form, null where it is none. */
async function addReport(read: () => AsyncIterable<Uint8Array>, cases: CollectedCases, sent: SentReport) {
  const report = await readReport(read, sent)
  if (!report) return null
  for await (const one of report.cases) cases.add(one, sent.writtenAt)
  return report.format
}

async function collect(sent: SentReport, cases: CollectedCases): Promise<string[]> {
  const body = Buffer.from(sent.body.buffer, sent.body.byteOffset, sent.body.byteLength)
  if (!isArchive(body)) {
    const format = await addReport(
      async function* () {
        yield body
      },
      cases,
      sent,
    )
    if (format === null) throw new DaylightError('invalid', 'not a test report of a form that is known')
    return [format]
  }
  const archive = await openArchive(body)
  const formats = new Set<string>()
  try {
    for (const name of archive.names.filter((one) => /\.(?:xml|json|trx)$/i.test(one)).toSorted()) {
      const format = await addReport(() => archive.read(name), cases, sent)
      if (format) formats.add(format)
    }
  } finally {
    archive.close()
  }
  if (formats.size === 0) throw new DaylightError('invalid', 'no test report in the archive')
  return [...formats]
}

/** Updates as bodies of pushes, in one piece of memory: it changes threads without being copied. */
function writePushes(updates: Iterable<Update>) {
  const pushes: Buffer[] = []
  let together: Update[] = []
  const close = () => {
    if (together.length > 0) pushes.push(Buffer.from(JSON.stringify({ updates: together })))
    together = []
  }
  for (const update of updates) {
    together.push(update)
    if (together.length === updatesTogether) close()
  }
  close()
  const bodies = new Uint8Array(pushes.reduce((length, push) => length + push.byteLength, 0))
  const ends: number[] = []
  for (const push of pushes) {
    bodies.set(push, ends.at(-1) ?? 0)
    ends.push((ends.at(-1) ?? 0) + push.byteLength)
  }
  return { bodies, ends }
}

/** Reads a report, or all of an archive, and cuts its updates into pushes. What cannot be read is said, and nothing of it is pushed. */
export async function pushesOfReport(sent: SentReport): Promise<ReadSentReport> {
  const cases = collectCases(sent.run)
  try {
    const formats = await collect(sent, cases)
    return { ok: true, formats, cases: cases.size, ...writePushes(cases.updates()) }
  } catch (error) {
    if (!(error instanceof DaylightError)) throw error
    return { ok: false, code: error.code, message: error.message }
  }
}
