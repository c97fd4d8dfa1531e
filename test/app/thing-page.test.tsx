// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { LifeEntry, ThingView } from '#contract/things'
import { ThingPage } from '~/boards/thing/thing-page'
import type { Language } from '~/words/language'
import { buildRollout } from '../factories/build-rollout'
import { buildThing } from '../factories/build-thing'
import { renderProject } from './render-project'
import { plain } from './words-in'

afterEach(cleanup)

const entry = (seq: number, changes: LifeEntry['changes'], source: string | null = 'Jira'): LifeEntry => ({
  seq,
  at: `2026-11-${10 + seq}T06:05:00.000Z`,
  on: `2026-11-${10 + seq}`,
  source,
  changes,
})
const said = (element: Element) => plain(element.textContent).replace(/\s+/g, ' ')

const issue: ThingView = buildThing({
  kind: 'issue',
  key: 'group/project#17',
  url: 'https://jira.example/browse/17',
  standing: { status: 'open', severity: 'critical', openedOn: '2026-10-30', closedOn: null, reopened: 0 },
  fields: { module: '财务 · Finance', site: 'Plant 1' },
  hanging: [
    {
      kind: 'test',
      total: 21,
      states: { failed: 1, passed: 20 },
      items: [
        {
          key: 'T/1',
          title: 'Posts in a foreign currency',
          internal: false,
          standing: { status: 'failed', cycle: 'cycle-2' },
        },
      ],
    },
    {
      kind: 'milestone',
      total: 1,
      states: {},
      items: [{ key: 'go', title: null, internal: false, standing: null }],
    },
  ],
  life: {
    entries: [
      entry(3, [
        { field: 'severity', from: 'major', to: 'critical' },
        { field: 'module', from: '财务 · Finance', to: null },
      ]),
      entry(2, [{ field: 'title', from: 'x…', to: 'x…' }], null),
      entry(1, [
        { field: 'title', from: null, to: 'Ledger totals differ' },
        { field: 'status', from: null, to: 'open' },
      ]),
    ],
    page: 1,
    pages: 1,
    total: 3,
    updates: 5,
    isCut: false,
  },
})

function open(thing: ThingView, language: Language = 'en', asOf?: string) {
  renderProject(<ThingPage thing={thing} board={buildRollout()} />, buildRollout(), {
    language,
    ...(asOf ? { asOf } : {}),
  })
  return screen.findByRole('heading', { level: 1 })
}

test('a thing begins with its answer, then what became of it, then what hangs on it', async () => {
  const heading = await open(issue)
  expect(heading.textContent).toBe('Ledger totals differ')
  expect(said(document.querySelector('[data-answer="thing"]')!)).toContain(
    'Open for 23 days, critical; one test case in Cycle 2 waits for it.',
  )
  expect(said(document.body)).toContain('Module: Finance')
  const history = screen.getByRole('region', { name: 'History' })
  const entries = [...history.querySelectorAll('ol > li')]
  expect(entries.map((item) => said(item).trim())).toEqual([
    '13 Nov 14:05 · JiraSeverity: Major → CriticalModule: Finance → none',
    '12 Nov 14:05 · Internal toolTitle: changed',
    '11 Nov 14:05 · JiraFirst reportedTitle: Ledger totals differ · Status: Open',
  ])
  expect(said(within(history).getByRole('dialog', { hidden: true }))).toContain('Made from 5 updates about it.')
  const cases = screen.getByRole('region', { name: 'Test cases that name it' })
  expect(within(cases).getByRole('link').getAttribute('href')).toBe('/projects/erp/uat/T%2F1')
  expect(said(cases)).toContain('Failed · Cycle 2')
  // What nobody told of has no page.
  const milestones = screen.getByRole('region', { name: 'The milestone it belongs to' })
  expect(within(milestones).queryByRole('link')).toBeNull()
  expect(said(milestones)).toContain('not reported yet')
})

test('of many things that hang on it the first are seen, others behind one touch, and it says how many there are', async () => {
  const [cases] = issue.hanging
  const items = Array.from({ length: 20 }, (_, nth) => ({ ...cases!.items[0]!, key: `T-${nth}` }))
  await open({ ...issue, hanging: [{ ...cases!, total: 53, items }] } as ThingView)
  const region = screen.getByRole('region', { name: 'Test cases that name it' })
  expect([...region.querySelectorAll(':scope > div > ul > li')]).toHaveLength(6)
  expect(region.querySelector('summary')!.textContent).toBe('and 47 more')
  expect(region.querySelectorAll('details li')).toHaveLength(14)
  expect(said(region.querySelector('details')!)).toMatch(/and 33 more$/)
})

test('it leads back to its list and on to its tool, and keeps the day that is looked back to, which it does not show', async () => {
  await open(issue, 'en', '2026-11-20')
  expect(screen.getByRole('link', { name: 'Issues' }).getAttribute('href')).toBe('/projects/erp/issues?asOf=2026-11-20')
  const tool = screen.getByRole('link', { name: 'group/project#17, opens in the source tool' })
  expect(tool.getAttribute('href')).toBe('https://jira.example/browse/17')
  expect(said(document.body)).toContain('You are looking back at 20 Nov 2026. This page shows how it stands today.')
})

test('it speaks Chinese, figures and names too', async () => {
  await open(issue, 'zh-CN')
  const words = said(document.body)
  expect(words).toContain('致命，已23天未关闭；第2轮有1个测试用例等待其解决。')
  expect(words).toContain('严重程度：严重 → 致命')
  expect(words).toContain('模块：财务')
  expect(words).not.toMatch(/[A-Za-z]{4,} ?→/)
})

test('a longer life is gone through page by page, and what is not read of it is said', async () => {
  const life = { ...issue.life, page: 2, pages: 2, isCut: true }
  await open({ ...issue, life })
  const pages = screen.getByRole('navigation', { name: 'Pages of this list' })
  expect(within(pages).getByRole('link').getAttribute('href')).toBe('/projects/erp/issues/group%2Fproject%2317')
  expect(screen.getByText('Older updates are in the ledger and not listed here.')).toBeTruthy()
  expect(screen.queryByText('First reported')).toBeNull()
})
