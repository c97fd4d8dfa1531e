// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import UatCard from '~/facts/test/card'
import { UatPage } from '~/facts/test/uat-page'
import { buildBoard } from '../factories/build-board.ts'
import { buildCycle, buildTestRow, buildUat } from '../factories/build-uat.ts'
import { renderIn, toHtml } from './render-in'

afterEach(cleanup)
const cellsOf = (name: string) =>
  [...screen.getByRole('rowheader', { name: new RegExp(name) }).parentElement!.children]
    .slice(1)
    .map((cell) => cell.textContent?.replace(/\u202f/g, ' '))

test('modules of the current cycle with both rates, and the earlier cycle to compare with', () => {
  renderIn('en', <UatCard board={buildBoard()} />)
  expect(cellsOf('Finance')).toEqual(['96 %', '96 %', '9'])
  expect(cellsOf('Production')).toEqual(['86 %', '63 %', '31'])
  expect(cellsOf('Cycle 1')).toEqual(['67 %', '51 %', '60'])
  expect(screen.getByRole('img', { name: '188 passed, 31 failed, 19 blocked, 62 not run' })).toBeTruthy()
})

test('the cycle that stands for UAT comes first, also when a later one was begun', () => {
  const cycles = [
    { ...buildCycle('cycle-1', [{ module: 'Finance', passed: 120, failed: 60 }]), current: true },
    buildCycle('cycle-2', [{ module: 'Finance', failed: 1, notRun: 90 }]),
  ]
  const board = buildBoard({ uat: buildUat({ cycles }) })
  const { container } = renderIn('en', <UatCard board={board} />)
  expect(container.textContent).toContain('Cycle 1. No module can be accepted yet')
  expect(cellsOf('Cycle 2')).toEqual(['0 %', '0 %', '1'])
})

test('what was never executed has no rate', () => {
  const cycles = [buildCycle('cycle-1', [{ module: null, notRun: 12 }])]
  renderIn('zh-CN', <UatCard board={buildBoard({ uat: buildUat({ cycles }) })} />)
  expect(cellsOf('未分模块')).toEqual(['未执行', '0'])
  expect(screen.queryByText(/0%/)).toBeNull()
})

test('a module that is out of scope and one that is blocked say so', () => {
  const modules = [
    { module: 'Stock', skipped: 1 },
    { module: 'Payroll', blocked: 1 },
    { module: 'Finance', passed: 9 },
  ]
  const board = buildBoard({ uat: buildUat({ cycles: [buildCycle('cycle-1', modules)] }) })
  renderIn('en', <UatCard board={board} />)
  expect(cellsOf('Stock')).toEqual(['skipped', '0'])
  expect(cellsOf('Payroll')).toEqual(['blocked', '0'])
  cleanup()
  renderIn('zh-CN', <UatCard board={board} />)
  expect(cellsOf('Stock')).toEqual(['不在范围内（已跳过）', '0'])
  expect(cellsOf('Payroll')).toEqual(['阻塞', '0'])
})

test('with many modules the overview says how many more there are', () => {
  const modules = Array.from({ length: 11 }, (_, index) => ({ module: `M${index}`, passed: 1 }))
  renderIn('en', <UatCard board={buildBoard({ uat: buildUat({ cycles: [buildCycle('1', modules)] }) })} />)
  expect(screen.getByText('and 3 more modules')).toBeTruthy()
})

test('the page has every cycle, the latest first, and the cases', async () => {
  const tests = [
    buildTestRow({ url: 'https://tool.example/1', internal: true }),
    buildTestRow({ key: 'TC-2', title: null, internal: true, status: 'not-run', module: null, cycle: null }),
  ]
  renderIn('en', <UatPage board={buildBoard()} tests={tests} />)
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(headings).toEqual(['Cycle 2, current', 'Cycle 1', 'Cases over time', 'All test cases'])
  const cases = await waitFor(() => screen.getByRole('table', { name: 'Test cases' }))
  expect(within(cases).getAllByText('internal')).not.toHaveLength(0)
  expect(within(cases).getByText('internal case')).toBeTruthy()
  expect(within(cases).getByText('No module')).toBeTruthy()
  // What the reader may not read has no page for them.
  expect(
    within(cases)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/projects/erp/uat/TC-1'])
})

test('the page begins with the current cycle, whatever began after it', () => {
  const cycles = [
    { ...buildCycle('cycle-1', [{ module: 'Finance', passed: 120 }]), current: true },
    buildCycle('cycle-2', [{ module: 'Finance', failed: 1, notRun: 90 }]),
    buildCycle(null, [{ module: null, failed: 1 }]),
  ]
  renderIn('en', <UatPage board={buildBoard({ uat: buildUat({ cycles }) })} tests={[]} />)
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(headings.filter((heading) => /cycle/i.test(heading))).toEqual(['Cycle 1, current', 'No cycle', 'Cycle 2'])
})

test('before the first case there is a sentence', () => {
  const board = buildBoard({ uat: { cycles: [], trend: [] } })
  const said = renderIn('en', <UatCard board={board} />).container.textContent
  expect(said).toContain('No test cases yet.They appear here as soon as the test tool sends the first.')
  expect(toHtml('zh-CN', <UatPage board={board} tests={[]} />)).toContain('暂无测试用例。')
})

test('modules stand as the reader’s language orders their names, whoever kept the board, and 10 after 2', () => {
  const names = ['总账', 'Wave 10', '财务', 'Wave 2', '采购', '第十批', '第二批']
  const cycles = [
    {
      ...buildCycle(
        '1',
        names.map((module) => ({ module, passed: 9, failed: 1 })),
      ),
      current: true,
    },
  ]
  const board = buildBoard({ uat: buildUat({ cycles }) })
  const shown = (language: 'en' | 'zh-CN') => {
    renderIn(language, <UatCard board={board} />)
    const headers = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    cleanup()
    return headers.filter((header) => names.includes(header))
  }
  expect(shown('zh-CN').filter((name) => !name.startsWith('Wave'))).toEqual([
    '财务',
    '采购',
    '第二批',
    '第十批',
    '总账',
  ])
  for (const language of ['en', 'zh-CN'] as const)
    expect(shown(language).filter((name) => name.startsWith('Wave'))).toEqual(['Wave 2', 'Wave 10'])
})
