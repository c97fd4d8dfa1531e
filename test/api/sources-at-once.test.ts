import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'

let project: TestProject
beforeEach(async () => (project = await openTestProject()))
afterEach(() => project.close())

/** Several sources push in the same moment, so that what they send is committed together. */
const pushAtOnce = (pushes: [source: string, updates: unknown[]][]) =>
  Promise.all(pushes.map(([source, updates]) => project.push(updates, source)))

const rows = () =>
  project.sql.all<{ source: string; id: string; visibility: string }>(
    `SELECT s.name AS source, l.update_id AS id, l.source_visibility AS visibility
     FROM ledger l JOIN source s ON s.id = l.source_id ORDER BY l.update_id, s.name`,
  )

test('keeps what two sources send at once as theirs, under the same ids too', async () => {
  await project.grantOf('jira')
  await project.grantOf('testlink')
  const answers = await pushAtOnce([
    ['jira', [buildUpdate({ id: '1', key: 'A' })]],
    ['testlink', [buildUpdate({ id: '1', key: 'B' }), buildUpdate({ id: '2', key: 'C' })]],
  ])
  expect(answers.flatMap(({ receipts }) => receipts.map(({ status }) => status))).toEqual(Array(3).fill('applied'))
  expect((await rows()).map(({ source, id }) => `${source} ${id}`)).toEqual(['jira 1', 'testlink 1', 'testlink 2'])
  expect(await verifyLedger(project.sql, await project.project())).toMatchObject({ ok: true, rows: 3 })
  expect((await project.board()).sources.map(({ name }) => name)).toEqual(['jira', 'testlink'])
})

test('keeps an internal source internal when it sends at once with one that is not', async () => {
  await project.grantOf('jira')
  await project.grantOf('backlog', 'internal')
  await pushAtOnce([
    ['jira', [buildUpdate({ id: 'open', key: 'A' })]],
    ['backlog', [buildUpdate({ id: 'secret', key: 'B' })]],
  ])
  expect(await rows()).toEqual([
    { source: 'jira', id: 'open', visibility: 'customer' },
    { source: 'backlog', id: 'secret', visibility: 'internal' },
  ])
})

test('quarantines what two sources send at once under the source that sent it', async () => {
  await project.grantOf('jira')
  await project.grantOf('testlink')
  await pushAtOnce([
    ['jira', [{ id: 'x' }]],
    ['testlink', [{ id: 'y' }]],
  ])
  const kept = await project.sql.all<{ source: string; id: string }>(
    'SELECT s.name AS source, q.update_id AS id FROM quarantine q JOIN source s ON s.id = q.source_id ORDER BY q.update_id',
  )
  expect(kept).toEqual([
    { source: 'jira', id: 'x' },
    { source: 'testlink', id: 'y' },
  ])
})
