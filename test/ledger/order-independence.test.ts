import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFolded, readThings } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { kindNames } from '../../server/facts/registry.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { arbitraryDelivery, arbitraryUpdates, type Sent } from '../factories/arbitrary-updates.ts'
import { naiveBurndown, naiveUatOn } from '../factories/naive-recount.ts'
import { nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const timeZones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York')

/** Pushes batches in order; in a batch each source pushes its own updates. */
async function deliver(project: TestProject, batches: Sent[][]) {
  const seen = new Set<string>()
  for (const batch of batches)
    for (const source of ['jira', 'testrail'] as const) {
      const own = batch.filter((sent) => sent.source === source)
      if (own.length === 0) continue
      const { receipts } = await project.push(
        own.map(({ update }) => update),
        source,
      )
      const expected = own.map(({ update: { id } }) => {
        const status = seen.has(`${source} ${id}`) ? 'duplicate' : 'applied'
        seen.add(`${source} ${id}`)
        return { id, status }
      })
      expect(receipts.map(({ id, status }) => ({ id, status }))).toEqual(expected)
    }
}

/** All that is folded, in an order that says nothing about arrival. */
async function everything(project: TestProject) {
  const { id } = await project.project()
  const { series, activity } = await readFolded(project.sql, id)
  const things = await readThings(project.sql, id, kindNames)
  return sorted({ things, series, activity })
}
const sorted = <T extends { things: object[]; series: object[]; activity: object[] }>(folded: T) =>
  Object.fromEntries(
    Object.entries(folded).map(([name, list]) => [name, list.map((one) => JSON.stringify(sortKeys(one))).sort()]),
  )
const sortKeys = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sortKeys)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, part]) => [key, sortKeys(part)]),
        )
      : value

test('any order, repetition and batching of the same updates gives the same board and the same series', async () => {
  const deliveries = arbitraryUpdates.chain((all) =>
    fc.record({ all: fc.constant(all), batches: arbitraryDelivery(all), timeZone: timeZones }),
  )
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ all, batches, timeZone }) => {
      const [inOrder, otherwise] = [await openTestProject({ timeZone }), await openTestProject({ timeZone })]
      try {
        await deliver(inOrder, [all])
        await deliver(otherwise, batches)
        expect(await otherwise.board()).toEqual(await inOrder.board())
        expect(await everything(otherwise)).toEqual(await everything(inOrder))
      } finally {
        await inOrder.close()
        await otherwise.close()
      }
    }),
    { numRuns: 60 },
  )
})

test('what is stored step by step equals a fold of the whole ledger, and a naive recount of the definitions', async () => {
  const deliveries = arbitraryUpdates.chain((all) =>
    fc.record({ all: fc.constant(all), batches: arbitraryDelivery(all), timeZone: timeZones }),
  )
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ all, batches, timeZone }) => {
      const project = await openTestProject({ timeZone })
      try {
        await deliver(project, batches)
        const stored = await project.project()
        expect(await everything(project)).toEqual(sorted(await refold(project.sql, stored)))
        expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true, rows: all.length })

        const board = await project.board()
        expect(board.issues.burndown).toEqual(naiveBurndown(all, timeZone))
        for (const { day, ...figures } of board.uat.trend)
          expect({ day, ...figures }).toEqual({ day, ...naiveUatOn(all, timeZone, day) })
      } finally {
        await project.close()
      }
    }),
    { numRuns: 60 },
  )
})

/** Updates of a week around `nine`, and the same in another order at other moments before all of them came due. */
const overWeek = fc.integer({ min: -3 * 24 * 60, max: 4 * 24 * 60 }).map((minutes) => nine + minutes * 60_000)
const arrivals = arbitraryUpdates.chain((all) =>
  fc
    .record({
      instants: fc.array(overWeek, { minLength: all.length, maxLength: all.length }),
      order: fc.shuffledSubarray(
        all.map((_, index) => index),
        { minLength: all.length },
      ),
      moments: fc.array(overWeek, { minLength: all.length, maxLength: all.length }),
      looks: fc.array(overWeek, { minLength: 2, maxLength: 2 }),
    })
    .map(({ instants, order, moments, looks }) => ({
      all: all.map(({ source, update }, index) => ({
        source,
        update: { ...update, at: new Date(instants[index]!).toISOString() },
      })),
      order,
      moments: [...moments].sort((a, b) => a - b),
      looks: [...looks].sort((a, b) => a - b),
    })),
)

test('what is dated ahead counts from its instant on, whatever arrived when and in whichever order', async () => {
  const start = nine - 4 * 24 * 60 * 60_000
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ all, order, moments, looks }) => {
      // All at once, long before; one by one, while time goes on; and only what is true by then.
      const [early, late] = [await openTestProject({ now: start }), await openTestProject({ now: start })]
      try {
        await deliver(early, [all])
        let next = 0
        for (const look of [...looks, nine + 5 * 24 * 60 * 60_000]) {
          for (; next < order.length && moments[next]! <= look; next++) {
            late.clock.now = moments[next]!
            await deliver(late, [[all[order[next]!]!]])
          }
          for (const project of [early, late]) await foldUntil(project, look)

          const arrived = order.slice(0, next).map((index) => all[index]!)
          const isTrue = ({ update }: Sent) => Date.parse(update.at) <= look
          expect((await early.board()).issues.burndown).toEqual(naiveBurndown(all.filter(isTrue), 'Asia/Shanghai'))
          // A clock may be ten minutes ahead: what is that close counts from its arrival on.
          const isClose = arrived.some(({ update }) => {
            const ahead = Date.parse(update.at) - look
            return ahead > 0 && ahead <= 10 * 60_000
          })
          if (!isClose)
            expect((await late.board()).issues.burndown).toEqual(naiveBurndown(arrived.filter(isTrue), 'Asia/Shanghai'))
          for (const project of [early, late]) {
            const stored = await project.project()
            expect(await everything(project)).toEqual(sorted(await refold(project.sql, stored)))
            expect(await verifyLedger(project.sql, stored)).toMatchObject({ ok: true })
          }
        }
        const counted = async (project: TestProject) => {
          const { things, series } = await everything(project)
          return { things, series }
        }
        expect(await counted(late)).toEqual(await counted(early))
      } finally {
        await early.close()
        await late.close()
      }
    }),
    { numRuns: 30 },
  )
})

/** Moves the project's clock and has the writer fold what came due by then. */
async function foldUntil(project: TestProject, now: number) {
  project.clock.now = now
  await project.writer.foldDue()
}
