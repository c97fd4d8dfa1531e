import type { CommitmentStatus } from '../../facts/commitment/section.ts'
import type { Update } from '../../contract/ingest.ts'
import { noonOf, revisionId } from '../../surveys/relay/score-updates.ts'

export interface RelayedPromise {
  id: string
  title: string
  owner: string
  dueOn: string
  state: string
  note: string | null
  judgedOn: string | null
  revision: number
}

/** A promise is judged before those it was made to: kept needs nobody's further word. */
const statuses: Record<string, CommitmentStatus> = { open: 'open', kept: 'closed', broken: 'broken' }

/**
 * What the ledger hears of a promise made at an open day, and how it stands. The same revision gives the same update,
 * word for word, so that it can be sent any number of times.
 */
export function promiseUpdate(promise: RelayedPromise, madeOn: string, timeZone: string): Update {
  const { id, title, owner, dueOn, state, note, judgedOn, revision } = promise
  const key = `open-day/${id}`
  const closedOn = state === 'open' ? null : judgedOn
  return {
    id: revisionId(key, revision),
    kind: 'commitment',
    key,
    at: noonOf(judgedOn ?? madeOn, timeZone),
    data: { title, owner, dueOn, status: statuses[state]!, note, madeOn, closedOn, origin: 'open-day' },
  }
}
