import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSql } from '../../server/platform/sql.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const at = (minute: number) => `2026-11-20T12:${minute}:00+08:00`
const countsOf = async (project: TestProject) =>
  (await project.board()).sources.map(({ name, activity }) => [
    name,
    ...activity.map(({ kind, updates, lastUpdateAt }) => [kind, updates, lastUpdateAt.slice(11, 16)]),
  ])

async function pushedByTwo() {
  const project = await openTestProject()
  const first = buildUpdate({ at: at(10) })
  await project.push([
    first,
    buildUpdate({ at: at(30) }),
    buildUpdate({ kind: 'change', key: 'C', data: {}, at: at(20) }),
  ])
  // Known already; refused; and one that takes the issue back, which is an update too.
  await project.push([first, buildUpdate({ data: { status: 'maybe' } }), buildUpdate({ data: null, at: at(40) })])
  await project.push([buildUpdate({ key: 'B', at: at(50) })], 'mes')
  return project
}
const expected = [
  ['jira', ['change', 1, '04:20'], ['issue', 3, '04:40']],
  ['mes', ['issue', 1, '04:50']],
]

test('a board tells of each source and kind how many updates were accepted, and when the last was', async () => {
  const project = await pushedByTwo()
  expect(await countsOf(project)).toEqual(expected)
  await project.close()
})

test('what was accepted before they were counted is counted by the migration', async () => {
  const project = await pushedByTwo()
  const sql = openSql(project.databaseUrl, 'write')
  const file = 'prisma/migrations/sqlite/20261122070113_updates_by_source/migration.sql'
  const [, backfill] = readFileSync(file, 'utf8').split('-- By hand: what was accepted before the column was there.')
  await sql.run('UPDATE source_activity SET updates = 0')
  await sql.run(backfill!)
  await sql.close()
  expect(await countsOf(project)).toEqual(expected)
  await project.close()
})
