// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DataTable, type TableColumn } from '~/ui/table/data-table'
import { layoutFor } from '~/ui/table/table-layout'
import { readTableView, writeTableView } from '~/ui/table/table-view'
import { renderIn, toHtml } from './render-in'

interface Part {
  id: string
  name: string | null
  grade: string | null
  count: number
}
const grades = ['high', 'low']
const columns: TableColumn<Part>[] = [
  { id: 'id', header: 'Id', value: (row) => row.id, lead: true },
  { id: 'name', header: 'Name', value: (row) => row.name },
  {
    id: 'grade',
    header: 'Grade',
    value: (row) => row.grade,
    text: (row) => `is ${row.grade}`,
    filter: 'choice',
    order: grades,
  },
  { id: 'count', header: 'Count', value: (row) => row.count, align: 'end' },
  { id: 'late', header: 'Late', value: () => 'never', hidden: true },
]
const few: Part[] = [
  { id: 'a10', name: 'Zürich', grade: 'low', count: 3 },
  { id: 'a9', name: 'Äpfel', grade: 'high', count: 20 },
  { id: 'a2', name: null, grade: null, count: 100 },
]
const many = Array.from({ length: 5_000 }, (_, index): Part => ({
  id: `row-${index}`,
  name: `Part ${index}`,
  grade: grades[index % 2]!,
  count: index,
}))
const table = (rows: Part[], name?: string) => (
  <DataTable rows={rows} columns={columns} rowKey={(row) => row.id} label="Parts" empty="No parts yet." name={name} />
)
/** The live table, once it has been loaded; the plain one has its search disabled. */
async function show(rows: Part[], name?: string) {
  renderIn('en', table(rows, name))
  await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('none'))
}
const bodyRows = () => screen.getAllByRole('row').slice(1)
const ids = () => bodyRows().map((row) => within(row).getAllByRole('cell')[0]!.textContent)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

// Loading it for the first time may take longer than a test waits for it.
beforeAll(() => import('~/ui/table/live-table'))
beforeEach(() => window.history.replaceState({ key: 'kept' }, '', '/issues'))
afterEach(cleanup)

test('pressing a head sorts, reverses, and lets go; rows without a value stay last', async () => {
  await show(few)
  press('Name')
  expect(ids()).toEqual(['a9', 'a10', 'a2'])
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
  press('Name')
  expect(ids()).toEqual(['a10', 'a9', 'a2'])
  press('Name')
  expect(ids()).toEqual(['a10', 'a9', 'a2'])
  press('Count')
  expect(ids()).toEqual(['a10', 'a9', 'a2'])
  press('Grade')
  expect(ids()).toEqual(['a9', 'a10', 'a2'])
  press('Id')
  expect(ids()).toEqual(['a2', 'a9', 'a10'])
})

test('the search looks for every word in what is read, hidden columns included', async () => {
  await show(few)
  const search = screen.getByRole('searchbox', { name: 'Search: Parts' })
  fireEvent.change(search, { target: { value: 'IS low' } })
  await waitFor(() => expect(ids()).toEqual(['a10']))
  expect(screen.getByRole('status').textContent).toContain('1 of 3')
  fireEvent.change(search, { target: { value: 'äpf' } })
  await waitFor(() => expect(ids()).toEqual(['a9']))
  fireEvent.change(search, { target: { value: 'nothing like it' } })
  await waitFor(() => expect(screen.getByText(/Nothing matches/)).toBeTruthy())
  press('Show all')
  await waitFor(() => expect(ids()).toHaveLength(3))
})

test('a filter offers what occurs, in its order, worded, with counts; also what has no value', async () => {
  await show(few)
  const filter = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Filter by Grade' })
  expect([...filter.options].map((option) => option.text)).toEqual([
    'Grade: all',
    'is high (1)',
    'is low (1)',
    'none (1)',
  ])
  fireEvent.change(filter, { target: { value: filter.options[3]!.value } })
  await waitFor(() => expect(ids()).toEqual(['a2']))
  fireEvent.change(filter, { target: { value: '' } })
  await waitFor(() => expect(ids()).toHaveLength(3))
})

test('columns come and go', async () => {
  await show(few)
  expect(screen.queryByRole('columnheader', { name: 'Late' })).toBeNull()
  fireEvent.click(screen.getByLabelText('Late'))
  fireEvent.click(screen.getByLabelText('Count'))
  await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Late' })).toBeTruthy())
  expect(screen.queryByRole('columnheader', { name: 'Count' })).toBeNull()
  expect(screen.queryByLabelText('Id')).toBeNull()
})

test('of 5,000 rows only those in view are in the page, and it says which they are', async () => {
  await show(many)
  const rows = bodyRows()
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.length).toBeLessThan(80)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001')
  expect(rows[0]!.getAttribute('aria-rowindex')).toBe('2')
  expect(screen.getByRole('status').textContent).toBe('5,000 rows')
})

test('a long table scrolls in a region that the keyboard reaches; a short one is no stop on its way', async () => {
  await show(many)
  expect(screen.getByRole('group', { name: 'Parts' }).tabIndex).toBe(0)
  cleanup()
  await show(few)
  expect(screen.getByRole('group', { name: 'Parts' }).getAttribute('tabindex')).toBeNull()
})

test('where rows are blocks there are twenty, and fifty more each time they are asked for', async () => {
  const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(358)
  await show(many.slice(0, 96))
  expect(bodyRows()).toHaveLength(20)
  expect(screen.queryByRole('group', { name: 'Parts' })).toBeNull()
  press('Show 50 more (of 76)')
  expect(bodyRows()).toHaveLength(70)
  expect(document.activeElement).toBe(bodyRows()[20])
  press('Show the last 26')
  expect(bodyRows()).toHaveLength(96)
  expect(screen.queryByRole('button', { name: /Show/ })).toBeNull()
  width.mockRestore()
})

test('the view is in the address, which keeps what else it held, and comes back from there', async () => {
  window.history.replaceState({ key: 'kept' }, '', '/issues?asOf=2026-10-01&parts.grade=low')
  await show(few, 'parts')
  expect(ids()).toEqual(['a10'])
  press('Count')
  fireEvent.click(screen.getByLabelText('Late'))
  await waitFor(() =>
    expect(window.location.search).toBe('?asOf=2026-10-01&parts.grade=low&parts-sort=count&parts-show=late'),
  )
  expect(window.history.state).toEqual({ key: 'kept' })
  cleanup()
  await show(few, 'parts')
  expect(screen.getByRole('columnheader', { name: 'Count' }).getAttribute('aria-sort')).toBe('ascending')
})

test('an address with what the table does not know changes nothing', () => {
  const view = readTableView('?p-sort=-gone&p.gone=1&p-hide=gone,name', 'p', ['name'], '-name')
  expect(view).toEqual({ search: '', filters: {}, sort: '-name', columns: { name: false } })
  expect(writeTableView('?q=1', 'p', view, '-name')).toBe('?q=1&p-hide=name')
})

test('without JavaScript there are the first twenty rows, a word about the others and a way to them', () => {
  // A router warns that a server has no layout to look at.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Stub = createRemixStub([{ path: '/', Component: () => table(many) }])
  const html = toHtml('en', <Stub />)
  expect(html.match(/aria-rowindex/g)).toHaveLength(21)
  expect(html).toContain('Part 19<')
  expect(html).toContain('href="?page=2"')
  const later = toHtml('en', <Stub initialEntries={['/?page=250']} />)
  expect(later).toContain('Part 4999<')
  expect(later).toContain('href="?page=249"')
  expect(later).not.toContain('href="?page=251"')
  expect(html).not.toContain('Part 20<')
  expect(html).toContain('These are rows 1 to 20 of 5,000.')
  expect(html).toContain('<fieldset disabled=""')
})

test('until all rows have arrived there are the first, counted among all, and nothing to search them with', () => {
  const again = vi.fn()
  const soFar = { rows: many.slice(0, 20), total: 5_000, again }
  renderIn(
    'en',
    <DataTable rows={soFar} columns={columns} rowKey={(row) => row.id} label="Parts" empty="No parts yet." />,
  )
  expect(bodyRows()).toHaveLength(20)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001')
  expect(screen.getByRole('searchbox').closest('fieldset')!.disabled).toBe(true)
  expect(screen.getByRole('status').textContent).toContain('5,000 rows')
  press('Try again')
  expect(again).toHaveBeenCalledOnce()
})

test('no rows is a sentence, not an empty table', () => {
  expect(toHtml('zh-CN', table([]))).toContain('No parts yet.')
})

test('what does not fit side by side is set one below the other', () => {
  expect(layoutFor([{ width: 100 }], 390)).toBe('blocks')
  expect(layoutFor([{ width: 100 }, {}], 700)).toBe('rows')
  expect(
    layoutFor(
      Array.from({ length: 8 }, () => ({ width: 100 })),
      700,
    ),
  ).toBe('blocks')
})

describe('by keyboard', () => {
  const linked: TableColumn<Part>[] = [
    {
      id: 'id',
      header: 'Id',
      value: ({ id }) => id,
      cell: ({ id }) => (id === 'a9' ? id : <a href={`#${id}`}>{id}</a>),
    },
    { id: 'tool', header: 'Tool', value: ({ id }) => id, cell: ({ id }) => <a href={`#tool-${id}`}>tool {id}</a> },
  ]
  const open = async (rows: Part[]) => {
    renderIn('en', <DataTable rows={rows} columns={linked} rowKey={(row) => row.id} label="Parts" empty="None." />)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Id' })).toBeTruthy())
  }
  const at = () => document.activeElement?.textContent
  const key = (name: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key: name, ...more })

  test('arrows lead from row to row, and along a row', async () => {
    await open(few)
    const links = screen.getAllByRole('link').filter((link) => link.textContent?.startsWith('a'))
    links[0]!.focus()
    const first = at()
    key('ArrowRight')
    expect(at()).toBe(`tool ${first}`)
    key('ArrowRight')
    expect(at()).toBe(`tool ${first}`)
    key('ArrowLeft')
    expect(at()).toBe(first)
    key('ArrowUp')
    expect(at()).toBe(first)
    const rows = bodyRows().map((row) => within(row).getAllByRole('link')[0]!.textContent)
    for (const name of rows.slice(1)) {
      key('ArrowDown')
      expect(at()).toBe(name)
    }
    key('ArrowDown')
    expect(at()).toBe(rows.at(-1))
    key('ArrowUp', { altKey: true })
    expect(at()).toBe(rows.at(-1))
  })

  test('one press leads past the whole list', async () => {
    await open(few)
    const skip = screen.getByRole('link', { name: 'Skip the list: Parts' })
    const target = document.getElementById(skip.getAttribute('href')!.slice(1))!
    const table = screen.getByRole('table')
    expect(table.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(skip.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(target.tabIndex).toBe(-1)
  })
})
