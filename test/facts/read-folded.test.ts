import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFolded, type FoldedAt } from '../../server/facts/read-folded.ts'
import { arbitraryDelivery, arbitraryUpdates } from '../factories/arbitrary-updates.ts'
import { openTestProject } from '../factories/open-test-project.ts'

/** Without the order of the series, which no section depends on. */
const inOneOrder = ({ series, ...folded }: FoldedAt) => ({
  ...folded,
  series: [...series].sort((a, b) => (a.name < b.name ? -1 : 1)),
})

test('what is read piece by piece, as it changes, is what is read at once', async () => {
  const deliveries = arbitraryUpdates.chain((all) => arbitraryDelivery(all))
  await fc.assert(
    fc.asyncProperty(deliveries, async (batches) => {
      const project = await openTestProject()
      try {
        const { id } = await project.project()
        let known: FoldedAt | undefined
        for (const batch of batches) {
          for (const { update, source } of batch) await project.push([update], source)
          known = await readFolded(project.sql, id, known)
          expect(inOneOrder(known)).toEqual(inOneOrder(await readFolded(project.sql, id)))
        }
      } finally {
        await project.close()
      }
    }),
    { numRuns: 30 },
  )
})

test('what was read before is read anew where the ledger is behind it: it was restored from a backup', async () => {
  await using project = await openTestProject()
  const { id } = await project.project()
  const ahead: FoldedAt = {
    seq: 7,
    things: [],
    activity: [],
    series: [{ name: '["issue","opened"]', segments: [], days: [] }],
  }
  expect(await readFolded(project.sql, id, ahead)).toEqual({ seq: 0, things: [], activity: [], series: [] })
})
