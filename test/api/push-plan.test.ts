import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../cli/command-line.ts'
import { startTestServer } from '../factories/start-test-server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let cli: ReturnType<typeof commandLine>
const keys: Record<string, string> = {}
const folder = mkdtempSync(path.join(tmpdir(), 'daylight-plan-'))

beforeAll(async () => {
  server = await startTestServer()
  cli = commandLine()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  keys.both = await server.addKey({ source: 'plan', projects: ['acme-erp'], can: ['push', 'read'] })
  keys.push = await server.addKey({ source: 'planner', projects: ['acme-erp'], can: ['push'] })
})
afterAll(async () => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

const milestone = (uid: number, name: string, finish: string) =>
  `<Task><UID>${uid}</UID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Milestone>1</Milestone><Finish>${finish}T17:00:00</Finish>
   <Baseline><Number>0</Number><Finish>2027-02-01T17:00:00</Finish></Baseline></Task>`
/** A plan that was saved so many days ago. */
function write(name: string, daysAgo: number, ...milestones: string[]) {
  const file = path.join(folder, name)
  writeFileSync(
    file,
    `<Project xmlns="http://schemas.microsoft.com/project"><Tasks>${milestones.join('')}</Tasks></Project>`,
  )
  const time = Date.now() / 1000 - daysAgo * 86_400
  utimesSync(file, time, time)
  return file
}
async function push(key: string, plan: string, ...words: string[]): Promise<Record<string, unknown>> {
  const to = ['push', '--url', server.origin, '--key', key, '--project', 'acme-erp', '--plan', plan, ...words, '--json']
  const ran = await cli.run(to)
  return { exitCode: ran.exitCode, ...ran.json }
}
const items = async () =>
  (await server.getBoard({ authorization: `Bearer ${keys.both}` }, 'acme-erp')).milestones.items.map(
    ({ key, plannedOn, forecastOn, slipDays, history }) => [key, plannedOn, forecastOn, slipDays, history.length],
  )

test('a plan sent again counts only where something moved', async () => {
  const first = write('first.xml', 3, milestone(1, 'Design', '2027-02-01'), milestone(2, 'Go-live', '2027-02-01'))
  expect(await push(keys.both!, first)).toMatchObject({
    exitCode: 0,
    format: 'mspdi',
    milestones: 2,
    applied: 2,
    unchanged: 0,
  })
  expect(await push(keys.both!, first)).toMatchObject({ exitCode: 0, sent: 0, unchanged: 2 })
  // Who may not read sends all of it, which is known already.
  expect(await push(keys.push!, first)).toMatchObject({ exitCode: 0, applied: 2, unchanged: null })
  expect(await push(keys.push!, first)).toMatchObject({ duplicate: 2, applied: 0 })
  const second = write('second.xml', 2, milestone(1, 'Design', '2027-02-01'), milestone(2, 'Go-live', '2027-02-11'))
  expect(await push(keys.both!, second)).toMatchObject({ sent: 1, applied: 1, unchanged: 1 })
  expect(await items()).toEqual([
    ['task-1', '2027-02-01', '2027-02-01', 0, 1],
    ['task-2', '2027-02-01', '2027-02-11', 10, 2],
  ])
  // An older plan is history: it does not take back what came later.
  expect(await push(keys.both!, first)).toMatchObject({ sent: 1, duplicate: 1 })
  expect((await items())[1]).toEqual(['task-2', '2027-02-01', '2027-02-11', 10, 2])
})

test('what is gone from a plan is told, and taken back where that is wanted', async () => {
  const shorter = write('shorter.xml', 1, milestone(2, 'Go-live', '2027-02-11'))
  const told = await push(keys.both!, shorter)
  expect(told).toMatchObject({ exitCode: 0, sent: 0, retracted: 0 })
  expect(told.notes).toEqual(['1 milestones are not in the plan any more; --retract-gone would take them back'])
  expect(await push(keys.push!, shorter, '--retract-gone')).toMatchObject({
    error: { code: 'invalid', path: 'retractGone' },
  })
  expect(await push(keys.both!, shorter, '--retract-gone')).toMatchObject({ exitCode: 0, retracted: 1 })
  expect((await items()).map(([key]) => key)).toEqual(['task-2'])
})

test('a plan without a milestone says how to name tasks, and fails', async () => {
  const tasks = write('tasks.xml', 1, '<Task><UID>5</UID><Name>Build</Name></Task>')
  const pushed = await push(keys.both!, tasks)
  expect(pushed).toMatchObject({ exitCode: 1, sent: 0, milestones: 0 })
  expect(String(pushed.notes)).toContain('"take" in a mapping')
  expect(await push(keys.both!, `${tasks}.gone`)).toMatchObject({ error: { code: 'not_found', path: 'plan' } })
})
