import { expect } from 'vitest'
import { compareInFoldOrder, countingUpdates, foldThing } from '../../server/facts/fold.ts'
import { readFolded, readThings } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { facts, kindNames } from '../../server/facts/registry.ts'
import { canonicalJson } from '../../server/ledger/canonical-json.ts'
import { toChainedUpdate } from '../../server/ledger/chained-update.ts'
import { ledgerStore, type Checkpoint } from '../../server/ledger/ledger-store.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import type { TestProject } from './open-test-project.ts'

const inOneOrder = (values: unknown[]) => values.map(canonicalJson).sort()

/** That what is stored is what a fold of the whole ledger gives; gives how many checkpoints there are. */
export async function expectRightFolds(project: TestProject): Promise<number> {
  const stored = await project.project()
  const { series, activity } = await readFolded(project.sql, stored.id)
  const things = await readThings(project.sql, stored.id, kindNames)
  const again = await refold(project.sql, stored)
  expect(inOneOrder(things)).toEqual(inOneOrder(again.things))
  expect(inOneOrder(series)).toEqual(inOneOrder(again.series))
  expect(inOneOrder(activity)).toEqual(inOneOrder(again.activity))
  expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true })

  const store = ledgerStore(project.sql)
  const rows = await project.sql.all<Checkpoint & { kind: string; key: string; chainSeq: number; newest: number }>(
    `SELECT c.kind, c.key, c.instant, c.seq, c.state, t.chain_seq AS "chainSeq", t.checkpoint_instant AS newest
     FROM checkpoint c JOIN thing t ON t.project_id = c.project_id AND t.kind = c.kind AND t.key = c.key`,
  )
  for (const { kind, key, instant, seq, state, chainSeq, newest } of rows) {
    const history = (await store.readHistory(stored.id, [chainSeq], 10_000)).map(toChainedUpdate)
    const behind = (await store.readSegment(stored.id, seq, null, 10_000)).map((row) => row.seq)
    const counting = countingUpdates(history)
    const upTo = counting.filter((update) => update.instant <= instant).sort(compareInFoldOrder)
    // Exactly the rows up to its instant lie behind it, and its state is theirs.
    expect([...behind].sort()).toEqual(upTo.map((update) => update.seq).sort())
    const folded = foldThing(facts.get(kind)!, upTo, stored.timeZone, () => {})
    expect({ kind, key, instant, state: canonicalJson(JSON.parse(state)) }).toEqual({
      kind,
      key,
      instant,
      state: canonicalJson(folded),
    })
    expect(newest).toBeGreaterThanOrEqual(instant)
  }
  return rows.length
}
