import type { Update } from '../../contract/ingest.ts'
import { noonOf, revisionId } from './score-updates.ts'

export interface RelayedFollowUp {
  id: string
  title: string
  owner: string | null
  dueOn: string | null
  status: string
  createdOn: string
  closedOn: string | null
  changedOn: string
  revision: number
}

/** A follow-up's word for what a commitment calls kept: done, and waiting for the customer to agree. */
const statuses: Record<string, string> = { open: 'open', answered: 'kept', closed: 'closed' }

/** What the ledger hears of a follow-up: a promise that was made to the customer, and how it stands. */
export function commitmentUpdate(followUp: RelayedFollowUp, timeZone: string): Update {
  const { id, title, owner, dueOn, status, createdOn, closedOn, changedOn, revision } = followUp
  const key = `follow-up/${id}`
  return {
    id: revisionId(key, revision),
    kind: 'commitment',
    key,
    at: noonOf(changedOn, timeZone),
    data: { title, owner, dueOn, status: statuses[status]!, madeOn: createdOn, closedOn, origin: 'survey' },
  }
}
