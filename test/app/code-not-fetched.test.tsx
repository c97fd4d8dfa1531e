// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Burndown } from '~/facts/issue/burndown'
import { DataTable } from '~/ui/table/data-table'
import { buildBoard } from '../factories/build-board.ts'
import { buildIssues } from '../factories/build-issues.ts'
import { renderIn } from './render-in'

const fetched = vi.hoisted(() => ({ asked: [] as string[] }))
const lost = (name: string) => {
  fetched.asked.push(name)
  throw new TypeError('Failed to fetch dynamically imported module')
}
vi.mock('~/ui/chart/canvas-series', () => lost('chart'))
vi.mock('~/ui/table/live-table', () => lost('table'))
vi.mock('~/ui/chart/use-near-view', () => ({ useNearView: () => true }))
afterEach(cleanup)

test('a chart whose code cannot be fetched stays as it was drawn', async () => {
  renderIn('en', <Burndown board={buildBoard({ issues: buildIssues() })} summary="37 open." height={260} />)
  await vi.waitFor(() => expect(fetched.asked).toContain('chart'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(screen.getByRole('img', { name: 'Issue burndown' }).querySelector('path')).toBeTruthy()
})

test('a table whose code cannot be fetched shows its first rows and offers to try again', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({ id: `row-${index}` }))
  const columns = [{ id: 'id', header: 'Id', value: (row: { id: string }) => row.id }]
  renderIn('en', <DataTable rows={rows} columns={columns} rowKey={(row) => row.id} label="Parts" empty="None." />)
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(screen.getByText('row-0')).toBeTruthy()
})
