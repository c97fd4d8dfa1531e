import { expect, test } from 'vitest'
import { listIssues } from '../../server/facts/issue/list-issues.ts'
import { listTests } from '../../server/facts/test/list-tests.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { keyScope } from '../../server/identity/scope.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const on = (day: number, kind: string, key: string, data: Record<string, unknown>) =>
  buildUpdate({ kind, key, data, at: `2026-11-${String(day).padStart(2, '0')}T12:00:00+08:00` })

test('what needs somebody comes first: open before closed and the gravest first, failed before passed, then the newest', async () => {
  await using project = await openTestProject()
  await project.push([
    on(1, 'issue', 'old-critical', { severity: 'critical' }),
    on(2, 'issue', 'new-critical', { severity: 'critical', status: 'open' }),
    on(3, 'issue', 'minor', { severity: 'minor' }),
    on(4, 'issue', 'unsaid', { title: 'Nobody said how grave' }),
    on(5, 'issue', 'closed-critical', { severity: 'critical', status: 'closed' }),
    on(6, 'issue', 'closed-trivial', { severity: 'trivial', status: 'closed' }),
    on(1, 'test', 'failed', { cycle: '1', status: 'failed' }),
    on(2, 'test', 'blocked', { cycle: '1', status: 'blocked' }),
    on(3, 'test', 'untold', { cycle: '1' }),
    on(4, 'test', 'passed', { cycle: '1', status: 'passed' }),
    on(5, 'test', 'passed-later', { cycle: '1', status: 'passed' }),
    on(6, 'test', 'skipped', { cycle: '1', status: 'skipped' }),
  ])
  const { id } = await project.project()
  const seen = await requireProject(keyScope('jira', new Set([id])), project.sql, 'erp')
  const keys = (rows: { key: string }[]) => rows.map(({ key }) => key)
  expect(keys(await listIssues(seen, project.sql))).toEqual([
    'new-critical',
    'old-critical',
    'minor',
    'unsaid',
    'closed-critical',
    'closed-trivial',
  ])
  expect(keys(await listTests(seen, project.sql))).toEqual([
    'failed',
    'blocked',
    'untold',
    'passed-later',
    'passed',
    'skipped',
  ])
})
