// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import IssuesCard from '~/facts/issue/card'
import { IssuesPage } from '~/facts/issue/issues-page'
import { buildBoard } from '../factories/build-board.ts'
import { buildIssueRow, buildIssues } from '../factories/build-issues.ts'
import { renderIn, toHtml } from './render-in'

afterEach(cleanup)

test('severity is counted with its share, what was not rated too, and weighed', () => {
  renderIn('en', <IssuesCard board={buildBoard()} />)
  const split = screen.getByRole('region', { name: 'Open issues by severity' })
  const said = [...split.querySelectorAll('dl > div')].map((part) => part.textContent?.replace(/[\u202f]/g, ''))
  expect(said).toEqual([
    '■Critical2 5%',
    'Major9 24%',
    'Minor18 49%',
    'Trivial6 16%',
    'Not rated2 5%',
    'Defect index65.6',
  ])
})

test('with no critical issue open the mark is a good one', () => {
  const bySeverity = { critical: 0, major: 1, minor: 0, trivial: 0 }
  renderIn('zh-CN', <IssuesCard board={buildBoard({ issues: buildIssues({ open: 1, bySeverity }) })} />)
  expect(screen.getByText('致命').parentElement!.textContent).toBe('●致命')
})

test('the definitions are said in the reader’s language', () => {
  const { container } = renderIn('zh-CN', <IssuesPage board={buildBoard()} issues={[]} />)
  expect(container.textContent).toContain('理想线：自基线日的累计发现数起，按工作日均匀递减至零')
  expect(container.textContent).toContain('致命每个计10分')
})

test('the table tells on which day an issue was reported, not what was new that day', async () => {
  renderIn('zh-CN', <IssuesPage board={buildBoard()} issues={[buildIssueRow()]} />)
  const list = await waitFor(() => screen.getByRole('table', { name: '问题清单' }))
  const columns = within(list)
    .getAllByRole('columnheader')
    .map((header) => header.textContent)
  expect(columns).toEqual(expect.arrayContaining([expect.stringContaining('提出日期')]))
  expect(columns.join()).not.toContain('新增')
})

test('all issues with their links; what is internal is marked, or not told', async () => {
  const issues = [
    buildIssueRow({ url: 'https://jira.example/ERP-1', severity: 'critical' }),
    buildIssueRow({ key: 'ERP-2', title: null, internal: true, severity: null }),
    buildIssueRow({ key: 'ERP-3', title: 'Night job', internal: true, status: 'closed' }),
  ]
  renderIn('en', <IssuesPage board={buildBoard()} issues={issues} />)
  const list = await waitFor(() => screen.getByRole('table', { name: 'Issues' }))
  // Each is one stop, and leads to its own page, where its tool's is; but what is not told.
  const links = within(list).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    ['ERP-1', 'ERP-3'].map((key) => `/projects/erp/issues/${key}`),
  )
  expect(within(list).getByText('internal issue')).toBeTruthy()
  expect(within(list).getAllByText('internal')).toHaveLength(1)
})

test('all closed, and none ever, are said without a chart of nothing', () => {
  const none = buildBoard({
    issues: buildIssues({ total: 0, open: 0, closed: 0, burndown: [], ideal: null, forecast: null }),
  })
  const { container } = renderIn('en', <IssuesCard board={none} />)
  expect(container.textContent).toContain('No issues yet.They appear here as soon as the issue tool sends the first.')
  expect(container.querySelector('figure')).toBeNull()
  expect(toHtml('en', <IssuesPage board={none} issues={[]} />)).not.toContain('<figure')
  const closed = buildBoard({ issues: buildIssues({ open: 0, forecast: null }) })
  expect(renderIn('en', <IssuesCard board={closed} />).container.textContent).toContain('All 65 issues are closed.')
})
