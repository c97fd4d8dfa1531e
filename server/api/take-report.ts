import type { Context } from 'hono'
import { z } from 'zod'
import { instant, label, timeZone } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { errorMaps, explainIssue } from '../contract/explain.ts'
import type { Receipt } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { reportFormats } from '../reports/read-report.ts'
import { boundBody } from './bound-body.ts'
import { createApiContext, type ProcessServices } from './context.ts'

/** What the address of a report says of it. */
const reportQuerySchema = z.object({
  cycle: label(),
  module: label().optional(),
  format: z.enum(reportFormats).optional(),
  /** Of times without an offset. */
  zone: timeZone().default('UTC'),
  /** When the report was written; sent again with the same, it is all duplicates. */
  at: instant().optional(),
})

const quarantinedTold = 100

/** Takes a test report, or an archive of reports, as the body; answers, when its updates are durable, with how many became what. */
export const takeReport = (services: ProcessServices) => async (c: Context) => {
  const context = createApiContext(services, c.req.raw)
  const key = await context.requireKey()
  if (!key.canPush) throw new DaylightError('forbidden', { code: 'key_may_not_push' })
  const addressed = c.req.param('project') ?? ''
  // Before so much is read: whether that project exists makes no difference.
  if (!key.projects.some((one) => one.key === addressed))
    throw new DaylightError('forbidden', { code: 'project_not_covered' }, { path: 'project' })
  // What is empty is a variable of a pipeline that was not set.
  const query = Object.fromEntries([...new URL(c.req.url).searchParams].filter(([, value]) => value !== ''))
  const asked = reportQuerySchema.safeParse(query, errorMaps[context.language])
  if (!asked.success) {
    const { path, message } = explainIssue(asked.error)
    throw new DaylightError('invalid', `${path}: ${message}`, { path })
  }
  const { cycle, module, format, zone, at } = asked.data
  const body = new Uint8Array(await boundBody(c.req.raw, { most: limits.reportBytes }).arrayBuffer())
  const now = services.clock()
  const writtenAt = at === undefined ? now : Math.min(Date.parse(at), now)
  const read = await services.readReport(`key ${key.id}`, { body, run: { cycle, module }, format, zone, writtenAt })
  if (!read.ok) throw new DaylightError(read.code, { code: 'report_not_read', why: read.message })
  const counts = { applied: 0, duplicate: 0, quarantined: 0 }
  const quarantined: Receipt[] = []
  let version: number | null = null
  for (const [index, end] of read.ends.entries()) {
    // Of its own: what the ledger takes it may keep.
    const push = read.bodies.slice(read.ends[index - 1] ?? 0, end)
    const written = await services.writer.append(push, { ...key, addressed }, context.language)
    version = written.version
    for (const receipt of written.receipts) {
      counts[receipt.status] += 1
      if (receipt.status === 'quarantined' && quarantined.length < quarantinedTold) quarantined.push(receipt)
    }
    if (written.receipts.some(({ status }) => status === 'applied'))
      services.topics.announce(written.projectId, written.revision)
  }
  return c.json({ version, formats: read.formats, cases: read.cases, ...counts, receipts: quarantined })
}
