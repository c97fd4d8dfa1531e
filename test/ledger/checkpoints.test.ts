import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { compareInFoldOrder, countingUpdates, foldThing } from '../../server/delivery/fold.ts'
import { readFolded, readThings } from '../../server/delivery/read-folded.ts'
import { refold } from '../../server/delivery/refold.ts'
import { kindNames, kinds } from '../../server/delivery/registry.ts'
import { canonicalJson } from '../../server/ledger/canonical-json.ts'
import { toChainedUpdate } from '../../server/ledger/cut-history.ts'
import { ledgerStore, type Checkpoint } from '../../server/ledger/ledger-store.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { arbitraryDelivery, arbitraryUpdates, type Sent } from '../factories/arbitrary-updates.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'

// So few that a handful of updates crosses many of them.
vi.mock(import('../../server/contract/limits.ts'), async (original) => {
  const { limits } = await original()
  return { limits: { ...limits, checkpointSpacing: 2 } as unknown as typeof limits }
})

async function deliver(project: TestProject, batches: Sent[][]) {
  for (const batch of batches)
    for (const source of ['jira', 'testrail'] as const) {
      const own = batch.filter((sent) => sent.source === source).map(({ update }) => update)
      if (own.length > 0) await project.push(own, source)
    }
}

const inOneOrder = (values: unknown[]) => values.map(canonicalJson).sort()

/** That what is stored is what a fold of the whole ledger gives; gives how many checkpoints there are. */
async function expectRight(project: TestProject): Promise<number> {
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
    const history = (await store.readHistory(stored.id, [chainSeq])).map(toChainedUpdate)
    const behind = (await store.readSegment(stored.id, seq, null)).map((row) => row.seq)
    const counting = countingUpdates(history)
    const upTo = counting.filter((update) => update.instant <= instant).sort(compareInFoldOrder)
    // Exactly the rows up to its instant lie behind it, and its state is theirs.
    expect([...behind].sort()).toEqual(upTo.map((update) => update.seq).sort())
    const folded = foldThing(kinds.get(kind)!, upTo, stored.timeZone, () => {})
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

/** Few retractions and few keys: long histories. */
const longHistories = arbitraryUpdates.map((all) =>
  all.map(({ source, update }, index) => ({
    source,
    update: { ...update, key: 'A', data: update.data ?? (index % 5 === 0 ? null : {}) },
  })),
)

test('checkpoints never disagree with a fold of the whole ledger, whatever comes late, twice or retracts', async () => {
  let seen = 0
  const deliveries = fc
    .oneof(arbitraryUpdates, longHistories)
    .chain((all) => fc.record({ all: fc.constant(all), batches: arbitraryDelivery(all) }))
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ batches }) => {
      const project = await openTestProject()
      try {
        for (const batch of batches) {
          await deliver(project, [batch])
          seen += await expectRight(project)
        }
      } finally {
        await project.close()
      }
    }),
    { numRuns: 40 },
  )
  expect(seen).toBeGreaterThan(100)
})

test('a database without checkpoints gets them when something comes late', async () => {
  const project = await openTestProject()
  const at = (minute: number) => new Date(Date.UTC(2026, 8, 1) + minute * 60_000).toISOString()
  const sent = (minute: number, data: Record<string, unknown>) => ({
    id: `u-${minute}`,
    kind: 'issue',
    key: 'A',
    at: at(minute),
    data,
  })
  await project.push(
    Array.from({ length: 60 }, (_, index) => sent(index * 2, { status: index % 2 ? 'closed' : 'open' })),
  )
  // As an earlier version left it.
  await project.database.$executeRawUnsafe('DELETE FROM checkpoint')
  await project.database.$executeRawUnsafe('UPDATE thing SET tail = 0, checkpoint_instant = NULL')
  await project.push([sent(31, { status: 'closed', severity: 'critical' })])
  expect(await expectRight(project)).toBeGreaterThan(10)
  await project.push([sent(7, { title: 'late' }), sent(500, { status: 'open' }), sent(77, { severity: 'minor' })])
  expect(await expectRight(project)).toBeGreaterThan(10)
  await project.close()
})
