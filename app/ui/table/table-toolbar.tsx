import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { StatusMark } from '../status-mark'
import { ColumnMenu } from './column-menu'
import type { FacetChoice } from './facet-choices'
import { FilterSelect } from './filter-select'
import type { TableColumn } from './table-column'
import type { TableView } from './table-view'

interface TableToolbarProps<Row> {
  label: string
  columns: readonly TableColumn<Row>[]
  filters: readonly TableColumn<Row>[]
  count: number
  total: number
  /** Set where rows are missing that could not be fetched. */
  again?: () => void
  /** Left out while the table is not live yet: the controls stand there and wait. */
  live?: {
    view: TableView
    onChange: (change: Partial<TableView>) => void
    choices: (column: TableColumn<Row>) => FacetChoice[]
    visible: (column: TableColumn<Row>) => boolean
    /** Where there is no head to sort by. */
    sortSelect: boolean
  }
}

/** More filters than this do not fit beside the search. */
const mostBeside = 3

/** Search, filters, columns and how many rows are left. */
export function TableToolbar<Row>({ label, columns, filters, count, total, again, live }: TableToolbarProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  const view = live?.view
  const narrowed = Boolean(view && (view.search || Object.keys(view.filters).length))
  const counted = { count: total, shown: format.number(count), total: format.number(total) }
  const filter = (id: string, value: string | null) => {
    const { [id]: _, ...others } = view?.filters ?? {}
    live?.onChange({ filters: value === null ? others : { ...others, [id]: value } })
  }
  return (
    <div className="mb-2">
      <fieldset disabled={!live} className="no-print grid min-w-0 grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <input
          type="search"
          aria-label={t('table.searchIn', { label })}
          placeholder={t('table.search')}
          className={`field col-span-2 sm:grow-2 ${filters.length > mostBeside ? 'sm:basis-full' : 'sm:basis-64'}`}
          value={view?.search ?? ''}
          onChange={(event) => live?.onChange({ search: event.target.value })}
        />
        {filters.map((column) => (
          <FilterSelect
            key={column.id}
            label={column.header}
            value={view?.filters[column.id] ?? null}
            choices={live?.choices(column) ?? []}
            onChange={(value) => filter(column.id, value)}
          />
        ))}
        {live?.sortSelect ? (
          <SortSelect columns={columns} sort={live.view.sort} onChange={(sort) => live.onChange({ sort })} />
        ) : null}
      </fieldset>
      <div className="flex min-h-11 flex-wrap items-center justify-between print:min-h-0 gap-x-4 text-[13px]/5 text-ink-soft">
        <p role="status">
          {narrowed ? t('table.shownOf', counted) : t('table.rows', counted)}
          {narrowed ? (
            <button type="button" className="dotted ml-3" onClick={() => live?.onChange({ search: '', filters: {} })}>
              {t('table.clear')}
            </button>
          ) : null}
          {again ? (
            <>
              {' '}
              <StatusMark health="attention" label="" /> {t('table.onlyFirst')}
              <button type="button" className="dotted ml-3" onClick={again}>
                {t('problem.again')}
              </button>
            </>
          ) : null}
        </p>
        <fieldset disabled={!live} className="no-print">
          <ColumnMenu
            columns={columns}
            visible={live?.visible ?? (() => true)}
            onChange={(id, shown) => live?.onChange({ columns: { ...view?.columns, [id]: shown } })}
          />
        </fieldset>
      </div>
    </div>
  )
}

interface SortSelectProps<Row> {
  columns: readonly TableColumn<Row>[]
  sort: string
  onChange: (sort: string) => void
}

function SortSelect<Row>({ columns, sort, onChange }: SortSelectProps<Row>) {
  const { t } = useTranslation()
  return (
    <select
      aria-label={t('table.sort')}
      className="field truncate even:col-span-2 sm:grow sm:basis-38"
      value={sort}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('table.unsorted')}</option>
      {columns.flatMap(({ id, header }) => [
        <option key={id} value={id}>
          {t('table.ascending', { column: header })}
        </option>,
        <option key={`-${id}`} value={`-${id}`}>
          {t('table.descending', { column: header })}
        </option>,
      ])}
    </select>
  )
}
