// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { inReadersScript } from '#contract/in-readers-script'
import { issueColumns } from '~/facts/issue/issue-columns'
import { milestoneColumns } from '~/facts/milestone/milestone-columns'
import { testColumns } from '~/facts/test/test-columns'
import { uatFigure } from '~/facts/test/uat-figure'
import { UatPage } from '~/facts/test/uat-page'
import { forReader } from '#contract/for-reader'
import { languages, type Language } from '~/words/language'
import { facetChoices } from '~/ui/table/facet-choices'
import type { TableColumn } from '~/ui/table/table-column'
import { readTableView, writeTableView } from '~/ui/table/table-view'
import { filterValue, valuesAsked } from '~/ui/table/values-asked'
import { buildBoard } from '../factories/build-board.ts'
import { buildIssueRow } from '../factories/build-issues.ts'
import { buildMilestone } from '../factories/build-plan.ts'
import { buildCycle, buildTestRow, buildUat } from '../factories/build-uat.ts'
import { renderIn } from './render-in'
import { wordsIn } from './words-in'

beforeAll(() => import('~/ui/table/live-table'))
afterEach(cleanup)

const chinese = ['财务', '总账', '一厂']
const latin = ['Finance', 'General ledger', 'Plant 1', 'FI', 'cycle-2', 'Cycle 2']
/** Names in one language or both, whichever first; some share a half, some are codes. */
const name = fc.oneof(
  fc.constantFrom(null, ...chinese, ...latin),
  fc
    .tuple(fc.constantFrom(...chinese), fc.constantFrom(...latin), fc.boolean())
    .map(([han, other, isFirst]) => (isFirst ? [han, other] : [other, han]).join(' · ')),
)
const names = fc.array(fc.record({ module: name, site: name, cycle: name, owner: name }), {
  minLength: 1,
  maxLength: 8,
})

interface Table<Row> {
  rows: Row[]
  columns: (language: Language) => TableColumn<Row>[]
}
/** A table as its page shows it to a reader of a language. */
function tableIn<Row>({ rows, columns }: Table<Row>, language: Language) {
  const given = forReader(rows, language)
  const shown = columns(language).filter(({ filter }) => filter === 'choice')
  const ids = shown.map(({ id }) => id)
  return {
    columns: shown,
    choices: (column: TableColumn<Row>) => facetChoices(column, given, new Map(), language),
    /** The places of the rows that an address leaves. */
    open: (address: string) => {
      const { filters } = readTableView(address, 'rows', ids, '')
      return given.flatMap((row, place) =>
        shown.every((column) => {
          const wanted = filters[column.id]
          return wanted === undefined || valuesAsked(column, given, wanted).has(filterValue(column, row))
        })
          ? [place]
          : [],
      )
    },
  }
}
const linkTo = (id: string, value: string) =>
  writeTableView('', 'rows', { search: '', filters: { [id]: value }, sort: '', columns: {} }, '')

function holds<Row>(table: Table<Row>) {
  for (const language of languages) {
    const own = tableIn(table, language)
    const others = languages.map((one) => tableIn(table, one))
    for (const column of own.columns) {
      const choices = own.choices(column)
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length)
      for (const { value } of choices) {
        const chosen = own.open(linkTo(column.id, value))
        expect(chosen).toEqual(table.rows.flatMap((row, place) => (filterValue(column, row) === value ? [place] : [])))
        const half = own.open(linkTo(column.id, inReadersScript(value, language)))
        for (const other of others) {
          expect(other.open(linkTo(column.id, value))).toEqual(chosen)
          // A link of before, by the half that its maker saw: a name that somebody else has whole is theirs.
          expect(other.open(linkTo(column.id, inReadersScript(value, language)))).toEqual(half)
        }
        if (!choices.some((other) => other.value === inReadersScript(value, language)))
          expect(half).toEqual(expect.arrayContaining(chosen))
      }
    }
  }
}

test('a filter of one language leaves the same rows in the other, by the whole name or by its half', () => {
  const board = buildBoard()
  fc.assert(
    fc.property(names, (given) => {
      holds({
        rows: given.map(({ module, site }, index) => buildIssueRow({ key: `I-${index}`, module, site })),
        columns: (language) => issueColumns(wordsIn(language)),
      })
      holds({
        rows: given.map(({ module, site, cycle }, index) => buildTestRow({ key: `T-${index}`, module, site, cycle })),
        columns: (language) => testColumns(wordsIn(language)),
      })
      holds({
        rows: given.map(({ owner }, index) => buildMilestone({ key: `M-${index}`, owner, late: index % 2 === 0 })),
        columns: (language) => milestoneColumns(wordsIn(language), board),
      })
    }),
  )
})

const both = { cycle: 'UAT 第二轮 · UAT round two', finance: '财务 · Finance', ledger: '总账 · General ledger' }
const board = buildBoard({ uat: buildUat({ cycles: [buildCycle(both.cycle, [{ module: both.finance, passed: 9 }])] }) })
const cases = [
  buildTestRow({ key: 'TC-1', cycle: both.cycle, module: both.finance }),
  buildTestRow({ key: 'TC-2', cycle: both.cycle, module: both.ledger }),
  buildTestRow({ key: 'TC-3', cycle: 'cycle-1', module: both.finance }),
]

/** The page of cases as the address opens it for a reader. */
async function openCases(language: Language, search: string) {
  cleanup()
  window.history.replaceState(null, '', `/projects/erp/uat${search}`)
  const given = forReader({ board, cases }, language)
  const { t } = wordsIn(language)
  renderIn(language, <UatPage board={given.board} tests={given.cases} />)
  const filter = t('table.filterBy', { column: t('uat.module') })
  const modules = await waitFor(() => {
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: filter })
    expect(select.closest('fieldset')!.disabled).toBe(false)
    return select
  })
  const keys = () =>
    within(screen.getByRole('table', { name: t('uat.list') }))
      .getAllByRole('row')
      .flatMap((row) => /TC-\d/.exec(row.textContent ?? '')?.[0] ?? [])
  return { modules, keys, says: () => document.body.textContent }
}

test('a link that was made by choosing in English opens in Chinese, and back', async () => {
  for (const [from, to, chosen, read] of [
    ['en', 'zh-CN', 'Finance (2)', '财务（2）'],
    ['zh-CN', 'en', '财务（2）', 'Finance (2)'],
  ] as const) {
    const own = await openCases(from, '')
    const option = [...own.modules.options].find(({ text }) => text === chosen)!
    fireEvent.change(own.modules, { target: { value: option.value } })
    await waitFor(() => expect(own.keys()).toEqual(['TC-1', 'TC-3']))
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('cases.module')).toBe(both.finance))
    const other = await openCases(to, window.location.search)
    expect(other.keys()).toEqual(['TC-1', 'TC-3'])
    expect(other.modules.selectedOptions[0]!.text).toBe(read)
  }
})

test('a link by the name that another reader saw opens, and becomes the one for all', async () => {
  const { keys, modules } = await openCases('zh-CN', '?cases.module=General+ledger')
  expect(keys()).toEqual(['TC-2'])
  expect(modules.selectedOptions[0]!.text).toBe('总账（1）')
  await waitFor(() => expect(new URLSearchParams(window.location.search).get('cases.module')).toBe(both.ledger))
})

test('a name that no row has finds nothing, and the filter says it', async () => {
  const { keys, modules } = await openCases('en', '?cases.module=Gone')
  expect(keys()).toEqual([])
  expect(modules.selectedOptions[0]!.text).toBe('Gone')
})

test('the figure leads to the cases of its cycle in either language, and says the cycle in one', async () => {
  for (const language of languages) {
    const figure = uatFigure(wordsIn(language), forReader(board, language))
    expect(figure.note).not.toContain('·')
    const { keys, says } = await openCases(language === 'en' ? 'zh-CN' : 'en', figure.behind!.to.replace('uat', ''))
    expect(keys()).toEqual(['TC-1', 'TC-2'])
    for (const name of Object.values(both)) expect(says()).not.toContain(name)
  }
})

test('a link to the milestones that are late is one for all; those of before said it in words', () => {
  const rows = [buildMilestone({ key: 'M-1' }), buildMilestone({ key: 'M-2', late: true })]
  const columns = (language: Language) => milestoneColumns(wordsIn(language), board)
  for (const language of languages) {
    const { open } = tableIn({ rows, columns }, language)
    for (const said of ['late', wordsIn(language).t('plan.isLate')]) expect(open(linkTo('status', said))).toEqual([1])
  }
})
