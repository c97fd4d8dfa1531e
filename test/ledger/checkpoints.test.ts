import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { arbitraryDelivery, arbitraryUpdates, longHistories, type Sent } from '../factories/arbitrary-updates.ts'
import { expectRightFolds } from '../factories/expect-right-folds.ts'
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
          seen += await expectRightFolds(project)
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
  await using project = await openTestProject()
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
  expect(await expectRightFolds(project)).toBeGreaterThan(10)
  await project.push([sent(7, { title: 'late' }), sent(500, { status: 'open' }), sent(77, { severity: 'minor' })])
  expect(await expectRightFolds(project)).toBeGreaterThan(10)
})
