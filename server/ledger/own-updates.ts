import { ownSource, type Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import type { Database } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import type { Granted } from '../projects/granted.ts'
import type { PushGrant } from './judge-push.ts'
import type { LedgerWriter } from './writer.ts'

/** What people do in the portal goes into the ledger as every tool's updates do, with Daylight as the source. */
export interface OwnUpdates {
  /**
   * Writes updates into a project's ledger and tells open boards. Sent twice they are duplicates. Throws what the writer
   * throws; then some may be written, and sending them all again is right.
   */
  append(project: Granted, updates: readonly Update[]): Promise<void>
}

interface Given {
  database: Database
  writer: LedgerWriter
  /** Tells open boards that a project has a new revision. */
  announce(projectId: number, revision: number): void
}

/** The way of Daylight's own updates through the one writer. */
export function createOwnUpdates({ database, writer, announce }: Given): OwnUpdates {
  /** A source like any other, but without a key. */
  async function grantFor({ id, key, timeZone }: Granted): Promise<PushGrant> {
    const { id: sourceId } = await database.source.upsert({
      where: { projectId_name: { projectId: id, name: ownSource } },
      create: { projectId: id, name: ownSource },
      update: {},
    })
    const project = { id, key, timeZone, sourceId, sourceVisibility: 'customer' as const }
    return { source: ownSource, kinds: null, projects: [project] }
  }

  return {
    async append(project, updates) {
      if (updates.length === 0) return
      const grant = await grantFor(project)
      for (let from = 0; from < updates.length; from += limits.updatesPerPush) {
        const body = { project: project.key, updates: updates.slice(from, from + limits.updatesPerPush) }
        const { revision, receipts } = await writer.append(Buffer.from(JSON.stringify(body)), grant, 'en')
        for (const receipt of receipts)
          if (receipt.status === 'quarantined')
            log.error({ receipt, project: project.key }, 'our own update was refused')
        if (receipts.some(({ status }) => status === 'applied')) announce(project.id, revision)
      }
    },
  }
}
