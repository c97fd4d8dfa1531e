import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createWriter } from '../../server/ledger/writer.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'
import { arbitraryDelivery, longHistories } from '../factories/arbitrary-updates.ts'
import { deliverAtOnce } from '../factories/deliver-at-once.ts'
import { expectRightFolds } from '../factories/expect-right-folds.ts'
import { openTestProject } from '../factories/open-test-project.ts'
import { startPostgres } from '../factories/start-postgres.ts'
import { buildSnapshot } from '../../server/board/snapshot.ts'

vi.mock(import('../../server/contract/limits.ts'), async (original) => {
  const { limits } = await original()
  return { limits: { ...limits, checkpointSpacing: 2, foldPauses: 0, foldMs: 0 } as unknown as typeof limits }
})

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

test('two processes on one PostgreSQL that fold one thing in slices at once never disagree with a whole fold', async () => {
  let databases = 0
  const deliveries = longHistories.chain((all) => fc.record({ all: fc.constant(all), batches: arbitraryDelivery(all) }))
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ all, batches }) => {
      const name = `folds_${++databases}`
      const first = openSql(postgres.url, 'write')
      await first.run(`CREATE DATABASE ${name}`)
      await first.close()
      const url = postgres.url.replace(/postgres$/, name)
      await migrate(url)
      const project = await openTestProject({ url })
      const other = createWriter(openSql(url, 'write'), () => project.clock.now, buildSnapshot)
      try {
        expect(await deliverAtOnce(project, other, batches)).toBe(all.length)
        await expectRightFolds(project)
      } finally {
        await other.close()
        await project.close()
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
})
