// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Burndown } from '~/facts/issue/burndown'
import { burndownDays } from '~/facts/issue/burndown-days'
import { burndownModel } from '~/facts/issue/burndown-model'
import { canvasDatasets } from '~/ui/chart/canvas-datasets'
import type { CanvasColours } from '~/ui/chart/canvas-colours'
import type { ChartModel } from '~/ui/chart/chart-model'
import { buildBoard } from '../factories/build-board.ts'
import { buildBurndown, buildIssues } from '../factories/build-issues.ts'
import { renderIn, toHtml } from './render-in'

afterEach(cleanup)
const burndown = (overrides = {}) => (
  <Burndown board={buildBoard({ issues: buildIssues(overrides) })} summary="37 open, down from 65." height={260} />
)
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ')

test('a chart has a name, a sentence, and its figures newest first', async () => {
  renderIn('en', burndown())
  expect(screen.getByRole('img', { name: 'Issue burndown' })).toBeTruthy()
  expect(screen.getByText('37 open, down from 65. 65 found so far.').tagName).toBe('FIGCAPTION')
  const rows = await screen.findAllByRole('row')
  expect(rows[0]!.textContent).toBe('DayOpenedReopenedClosedOpenFound so far')
  const cells = [...rows[1]!.children].map((cell) => plain(cell.textContent))
  expect(cells).toEqual(['22 Nov', '0', '0', '0', '37', '65'])
  expect(rows).toHaveLength(11)
  fireEvent.click(screen.getByRole('button', { name: 'Show all 42 rows' }))
  expect(screen.getAllByRole('row')).toHaveLength(43)
  expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull()
})

test('it is drawn before JavaScript, with today, the forecast and its lines in words', () => {
  const html = toHtml('zh-CN', burndown())
  expect(html).toContain('今天')
  expect(html).toContain('未关闭 37')
  expect(plain(html)).toContain('85%概率 12月19日前')
  for (const word of ['累计发现65个', '理想线']) expect(html).toContain(word)
  expect(html.match(/<path d="M[^"]{200,}/g)?.length).toBeGreaterThanOrEqual(3)
  expect(html).not.toContain('NaN')
})

test('what was found and what came back have scales of their own, and are said', () => {
  const days = buildBurndown('2026-10-12', [9, 7, 4, 3]).map((day, index) => ({
    ...day,
    scope: 300 + index,
    reopened: index % 3,
  }))
  const overrides = { burndown: days, open: 3, total: 303, ideal: null, forecast: null }
  const html = toHtml('en', burndown(overrides))
  expect(html).toContain('303 found so far, 3 reopened.')
  const ticks = [...html.matchAll(/pr-2 tabular-nums">(\d+)</g)].map(([, tick]) => Number(tick))
  expect(Math.max(...ticks)).toBeLessThan(12)
  expect(toHtml('zh-CN', burndown(overrides))).toContain('累计发现303个，重新打开3次。')
})

test('however far the forecast, the past keeps half of the width, and where it goes on is said', () => {
  const issues = buildIssues({ forecast: { p50: '2027-09-01', p85: '2028-03-01', p95: '2029-01-01' } })
  const noWords = {
    open: '',
    ideal: '',
    idealStart: '',
    idealFrom: '',
    scope: '',
    scopeNow: '',
    reopened: '',
    reopenedNow: '',
  }
  const words = { ...noWords, today: '', now: '', forecast: '', goesOn: 'on to 2029' }
  const history = burndownDays(issues, '2026-11-22')
  const long = buildIssues({
    ...issues,
    burndown: buildBurndown(
      '2026-03-01',
      Array.from({ length: 260 }, () => 9),
    ),
  })
  for (const [view, days] of [
    [issues, history],
    [long, burndownDays(long, '2026-11-22')],
  ] as const) {
    const model = burndownModel(view, days, '2026-11-22', words)
    expect(model.to - model.today!.at).toBeLessThanOrEqual(Math.max(45, model.today!.at - model.from))
    expect(model.cone?.goesOn).toBe('on to 2029')
  }
  const far = { ...long, forecast: { p50: '2027-03-01', p85: '2027-05-02', p95: '2027-07-20' } }
  const held = burndownModel(far, burndownDays(far, '2026-11-22'), '2026-11-22', words)
  expect(held.to).toBeGreaterThan(held.cone!.p95)
  expect(held.cone!.goesOn).toBeUndefined()
})

test('a forecast that the axis cannot hold says so in words', () => {
  const forecast = { p50: '2027-09-01', p85: '2028-03-01', p95: '2028-11-01' }
  expect(plain(toHtml('en', burndown({ forecast })))).toContain('on to 1 Nov 2028 →')
  expect(plain(toHtml('zh-CN', burndown({ forecast })))).toContain('延续至2028年11月1日 →')
  expect(toHtml('en', burndown())).not.toContain('→')
})

test('fourteen years of history stay a small picture', () => {
  const open = Array.from({ length: 5_000 }, (_, day) => 20 + (day % 17))
  const html = toHtml('en', burndown({ burndown: buildBurndown('2013-03-15', open), open: 20 }))
  expect(html.length).toBeLessThan(60_000)
})

test('a burndown of a single day and no forecast is a chart still', () => {
  const html = toHtml(
    'en',
    burndown({ burndown: buildBurndown('2026-11-22', [3]), open: 3, ideal: null, forecast: null }),
  )
  expect(html).not.toContain('NaN')
  expect(html).not.toContain('Infinity')
})

test('names on the figures table are read as row heads', async () => {
  renderIn('zh-CN', burndown())
  const table = within(await screen.findByRole('table'))
  expect(table.getByRole('rowheader', { name: '11月22日' })).toBeTruthy()
})

test('the canvas gets the colours of the page and leaves gaps where there is no value', () => {
  const model: ChartModel = {
    days: [1, 2],
    from: 1,
    to: 2,
    series: [
      { label: 'Open', tone: 'brand', shape: 'area', values: [4, null] },
      { label: 'Reopened', tone: 'ink', shape: 'ticks', values: [null, 1] },
    ],
  }
  const colours = { brand: 'rgb(11, 93, 88)', ink: 'rgb(26, 28, 30)' } as CanvasColours
  const [open, reopened] = canvasDatasets(model, colours)
  expect(open).toMatchObject({ type: 'line', borderColor: 'rgb(11, 93, 88)', fill: 'origin' })
  expect(open!.backgroundColor).toBe('rgba(11, 93, 88, 0.09)')
  expect(open!.data).toEqual([
    { x: 1, y: 4 },
    { x: 2, y: null },
  ])
  expect(reopened).toMatchObject({ type: 'bar', grouped: false, barThickness: 2 })
  const strips = [{ label: 'Found', tone: 'ink', shape: 'area', values: [7, 8], endLabel: '8 found' }] as const
  const [, , found] = canvasDatasets({ ...model, strips }, colours)
  expect(found).toMatchObject({ label: 'Found', yAxisID: 'strips', borderWidth: 0, pointRadius: 0 })
})

test('figures that stand for several days each are fetched day by day once they are looked at', async () => {
  const days = buildBurndown(
    '2026-09-01',
    Array.from({ length: 60 }, (_, index) => 60 - index),
  )
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(days))
  renderIn('en', burndown({ burndown: days.filter((_, index) => index % 3 === 0) }))
  expect(fetched).not.toHaveBeenCalled()
  const details = (await screen.findByText('Show the numbers')).closest('details')!
  details.open = true
  fireEvent(details, new Event('toggle'))
  expect(await screen.findByRole('button', { name: 'Show all 83 rows' })).toBeTruthy()
  expect(fetched.mock.lastCall![0]).toMatch(/^\/projects\/[^/]+\/burndown\/rows/)
  fetched.mockRestore()
})
