import { expect, test } from 'vitest'
import { usualTolerances } from '../../server/board/tolerances.ts'
import type { OwnTolerances } from '../../server/contract/board.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { setTolerances } from '../../server/identity/set-tolerances.ts'
import { readToleranceHistory } from '../../server/identity/tolerance-history.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const day = 86_400_000
const set = ({ database, clock }: TestProject, tolerances: OwnTolerances, by?: string) =>
  setTolerances(operatorScope(), database, { key: 'erp', tolerances, ...(by ? { by } : {}) }, () => clock.now)
const critical = (key: string, at = '2026-11-19T12:00:00+08:00') =>
  buildUpdate({ key, at, data: { severity: 'critical', status: 'open' } })
const issuesOf = async (project: TestProject, asOf?: string) => {
  const { health, version } = await project.board(asOf)
  return { issues: health.sections.issues, limit: health.tolerances.criticalIssues, set: health.tolerancesSet, version }
}

test('a tolerance that a project sets is judged by and shown at once, without a new version', async () => {
  await using project = await openTestProject()
  await project.push([critical('I-1')])
  const usual = usualTolerances.criticalIssues
  expect(await issuesOf(project)).toEqual({ issues: 'attention', limit: usual, set: null, version: 1 })
  const own = { attention: 2, critical: 6 }
  await set(project, { criticalIssues: own }, 'Chen Chen')
  const since = { on: '2026-11-22', by: 'Chen Chen' }
  expect(await issuesOf(project)).toEqual({ issues: 'good', limit: own, set: since, version: 1 })
})

test('what is not set stays as it is: as usual, or as set before', async () => {
  await using project = await openTestProject()
  await set(project, { slipDays: { attention: 7, critical: 30 } })
  await set(project, { csat: { attention: 0.9, critical: 0.7 } })
  const { tolerances, tolerancesSet } = (await project.board()).health
  expect(tolerances).toEqual({
    ...usualTolerances,
    slipDays: { attention: 7, critical: 30 },
    csat: { attention: 0.9, critical: 0.7 },
  })
  expect(tolerancesSet).toEqual({ on: '2026-11-22', by: null })
})

test('an earlier day is judged by what held then, whether it was kept, shown or is rebuilt', async () => {
  await using project = await openTestProject({ now: nine })
  await project.push([critical('I-1')])
  project.clock.now = nine + 2 * day
  await set(project, { criticalIssues: { attention: 2, critical: 6 } })
  const before = { issues: 'attention', set: null, limit: usualTolerances.criticalIssues }
  const after = { issues: 'good', set: { on: '2026-11-24' } }
  // Nothing changed since the 22nd, so that day is not kept yet; before it nothing had arrived.
  for (const asOf of ['2026-11-20', '2026-11-22', '2026-11-23'])
    expect(await issuesOf(project, asOf)).toMatchObject(before)
  project.clock.now = nine + 4 * day
  await project.push([critical('I-2', '2026-11-26T08:00:00+08:00')])
  for (const asOf of ['2026-11-20', '2026-11-22', '2026-11-23'])
    expect(await issuesOf(project, asOf)).toMatchObject(before)
  expect(await issuesOf(project)).toMatchObject(after)
})

test('of two who set at the same moment one is told so, and nothing is lost', async () => {
  await using project = await openTestProject()
  const answers = await Promise.allSettled([
    set(project, { slipDays: { attention: 7, critical: 30 } }),
    set(project, { slipDays: { attention: 9, critical: 40 } }),
  ])
  const refused = answers.filter(({ status }) => status === 'rejected')
  for (const { reason } of refused as PromiseRejectedResult[]) expect(reason).toMatchObject({ code: 'conflict' })
  const stored = await project.database.project.findUniqueOrThrow({ where: { key: 'erp' } })
  expect(readToleranceHistory(stored.tolerances)).toHaveLength(answers.length - refused.length)
})
