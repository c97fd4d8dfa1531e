import { expect, test } from 'vitest'
import { createBoardReader } from '../../server/board/get-board.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

test('a board says when its day ends where the project is, and is another one from then on', async () => {
  // The clocks of Chile go from midnight to one.
  await using project = await openTestProject({ timeZone: 'America/Santiago', now: Date.parse('2026-09-06T03:59:59Z') })
  const due = { title: 'Master data', waitingOn: 'customer', dueOn: '2026-09-05' }
  await project.push([buildUpdate({ kind: 'action', key: 'A', at: '2026-09-05T23:30:00-04:00', data: due })])
  const boards = createBoardReader(project.sql, () => project.clock.now)
  const named = async () => boards.nameBoard(await requireProject(operatorScope(), project.sql, 'erp'))
  const before = await named()
  expect(await before.read()).toMatchObject({
    today: '2026-09-05',
    dayEndsAt: '2026-09-06T04:00:00.000Z',
    actions: { overdue: 0 },
  })
  project.clock.now += 1000
  const after = await named()
  expect(after.name).not.toBe(before.name)
  expect(await after.read()).toMatchObject({
    today: '2026-09-06',
    dayEndsAt: '2026-09-07T03:00:00.000Z',
    version: 1,
    actions: { overdue: 1 },
  })
})

test('looking back misses nothing of the last hour of a day that ends late', async () => {
  await using project = await openTestProject({ timeZone: 'America/Santiago', now: Date.parse('2026-09-20T12:00:00Z') })
  await project.push([buildUpdate({ at: '2026-09-05T23:30:00-04:00' })])
  const { basis, dayEndsAt, issues } = await project.board('2026-09-05')
  expect([basis, dayEndsAt, issues.open]).toEqual(['rebuilt', '2026-09-06T04:00:00.000Z', 1])
})
