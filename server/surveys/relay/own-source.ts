import type { GrantedProject, PushGrant } from '../../ledger/judge-push.ts'
import type { Update } from '../../contract/ingest.ts'
import { ownSource } from '../../contract/ingest.ts'
import { limits } from '../../contract/limits.ts'
import { log } from '../../platform/log.ts'
import type { SurveyTools } from '../survey-tools.ts'

type Project = Pick<GrantedProject, 'id' | 'key' | 'timeZone'>

/** The grant under which Daylight itself writes into a project's ledger: a source like any other, but without a key. */
async function grantFor({ database }: SurveyTools, { id, key, timeZone }: Project): Promise<PushGrant> {
  const { id: sourceId } = await database.source.upsert({
    where: { projectId_name: { projectId: id, name: ownSource } },
    create: { projectId: id, name: ownSource },
    update: {},
  })
  const project = { id, key, timeZone, sourceId, sourceVisibility: 'customer' as const }
  return { source: ownSource, kinds: null, projects: [project] }
}

/**
 * Writes updates into a project's ledger through the one writer and tells open boards. Sent twice they are duplicates.
 * Throws what the writer throws; then some may be written, and sending them all again is right.
 */
export async function appendOwn(tools: SurveyTools, project: Project, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return
  const grant = await grantFor(tools, project)
  for (let from = 0; from < updates.length; from += limits.updatesPerPush) {
    const body = { project: project.key, updates: updates.slice(from, from + limits.updatesPerPush) }
    const { revision, receipts } = await tools.writer.append(Buffer.from(JSON.stringify(body)), grant, 'en')
    for (const receipt of receipts)
      if (receipt.status === 'quarantined') log.error({ receipt, project: project.key }, 'our own update was refused')
    if (receipts.some(({ status }) => status === 'applied')) tools.announce(project.id, revision)
  }
}
