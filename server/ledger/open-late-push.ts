import { openPush } from './append-push.ts'
import { appendUpdate } from './append-update.ts'
import { lateThings } from './fold-turn.ts'
import type { JudgedPush } from './judge-push.ts'
import type { LedgerStore } from './ledger-store.ts'
import type { OpenedLate } from './long-writes.ts'
import { parsePush } from './parse-push.ts'
import { readKnown } from './read-known.ts'

/** Greater than any number of a row: the rows have none yet. */
const numberless = 2 ** 52

/** The things about which a push says something late, with what it would append to them now; nothing is written. */
export async function openLatePush(store: LedgerStore, push: JudgedPush, now: number): Promise<OpenedLate> {
  const parsed = parsePush(push)
  const open = openPush(await readKnown(store, push.project.id, [parsed]), parsed)
  const head = { seq: numberless, hash: '', changedOn: '', cameDue: 0 }
  for (const update of parsed.updates) appendUpdate({ head, today: '' }, open, update, now)
  return { project: push.project, things: lateThings(open.things) }
}
