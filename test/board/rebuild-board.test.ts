import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBoardReader } from '../../server/board/get-board.ts'
import { rebuildBoard, type RebuildRequest } from '../../server/board/rebuild-board.ts'
import { rebuildThread, startRebuilder } from '../../server/board/start-rebuilder.ts'
import { limits } from '../../server/contract/limits.ts'
import { readFolded, readThings } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { kindNames } from '../../server/facts/registry.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { listProjects } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'

let project: TestProject
let request: RebuildRequest
beforeAll(async () => {
  project = await openTestProject()
  const updates = Array.from({ length: 450 }, (_, index) => [
    buildUpdate({ key: `I-${index}`, at: '2026-10-01T09:00:00+08:00' }),
    buildUpdate({ key: `I-${index}`, at: '2026-10-03T09:00:00+08:00', data: { status: 'closed' } }),
    buildUpdate({ kind: 'test', key: `T-${index % 7}`, at: '2026-10-02T09:00:00+08:00', data: { status: 'passed' } }),
  ]).flat()
  for (let from = 0; from < updates.length; from += 1_000) await project.push(updates.slice(from, from + 1_000))
  const [scoped] = await listProjects(operatorScope(), project.sql)
  const builtAt = '2026-11-22T01:00:00.000Z'
  request = { project: scoped!, day: '2026-10-02', audience: 'team', builtAt }
})
afterAll(() => project.close())

const start = () => startRebuilder(project.databaseUrl, threadFile(rebuildThread, true))

test('another thread folds the same board again as this one would', async () => {
  const { rebuild, end } = start()
  const days = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03']
  const theirs = await Promise.all(days.map((day) => rebuild({ ...request, day })))
  const ours = await Promise.all(days.map((day) => rebuildBoard(project.sql, { ...request, day })))
  expect(theirs).toEqual(ours)
  expect(theirs.map(({ issues }) => [issues.total, issues.open])).toEqual([
    [0, 0],
    [450, 450],
    [450, 450],
    [450, 0],
  ])
  end()
})

test('what cannot be folded says so, and keeps nobody else from looking back', async () => {
  const { rebuild, end } = start()
  const nowhere = { ...request, project: { ...request.project, timeZone: 'Nowhere/Atall' } }
  const answers = await Promise.allSettled([rebuild(nowhere), rebuild(request)])
  expect(answers).toMatchObject([
    { status: 'rejected', reason: { code: 'unavailable', retryAfterSeconds: 30 } },
    { status: 'fulfilled', value: { basis: 'rebuilt' } },
  ])
  end()
  // A thread that ended for want of work is followed by another one.
  expect(await rebuild(request)).toMatchObject({ today: '2026-10-02' })
  end()
})

test('only so many days wait to be looked back to, and each once however many ask for it', async () => {
  const { rebuild, end } = startRebuilder(project.databaseUrl, threadFile(rebuildThread, true))
  const boards = createBoardReader(project.sql, () => project.clock.now, rebuild)
  const ask = (day: number) => boards.readBoard(request.project, `2026-09-${String(day).padStart(2, '0')}`)
  const days = Array.from({ length: limits.rebuildsWaiting }, (_, index) => index + 1)
  const waiting = [...days, ...days].map(ask)
  await expect(ask(30)).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 })
  expect(await Promise.all(waiting)).toHaveLength(2 * days.length)
  expect(await ask(30)).toMatchObject({ basis: 'rebuilt' })
  end()
})

test('whoever asks for many days neither refuses nor delays somebody else', async () => {
  const { rebuild, end } = start()
  const answered: string[] = []
  const ask = async (asker: string, day: string) => {
    await rebuild({ ...request, project: { ...request.project, asker }, day })
    answered.push(asker)
  }
  const day = (index: number) => `2026-09-${String(index + 1).padStart(2, '0')}`
  const flood = Array.from({ length: 20 }, (_, index) => ask('flood', day(index)).catch(() => 'refused'))
  const others = [ask('zhao', '2026-09-01'), ask('li', '2026-09-02')]
  await Promise.all(others)
  // The one that was being folded, and one turn each.
  expect(answered.slice(0, 4)).toEqual(expect.arrayContaining(['zhao', 'li']))
  expect((await Promise.all(flood)).filter((answer) => answer === 'refused')).toHaveLength(10)
  end()
})

test('folding again reaches every update, however many things there are, and notices one that belongs to none', async () => {
  const { id, timeZone } = request.project
  const stored = await readFolded(project.sql, id)
  const again = await refold(project.sql, { id, timeZone })
  const names = ({ things }: Pick<typeof again, 'things'>) => things.map(({ kind, key }) => `${kind} ${key}`).sort()
  expect(names(again)).toEqual(names({ things: await readThings(project.sql, id, kindNames) }))
  const bySeries = ({ series }: typeof again) => new Map(series.map((one) => [JSON.stringify(one.segments), one.days]))
  expect(bySeries(again)).toEqual(bySeries(stored))
  expect(again.activity).toEqual(stored.activity)
  await project.database.$executeRawUnsafe(`DELETE FROM thing WHERE key = 'I-7'`)
  await expect(refold(project.sql, { id, timeZone })).rejects.toThrow('1348 of 1350')
})
