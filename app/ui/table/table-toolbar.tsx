import type { ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { Popover } from '../popover'
import { StatusMark } from '../status-mark'
import type { TableColumn } from './table-column'

interface TableToolbarProps<Row> {
  label: string
  filters: readonly TableColumn<Row>[]
  total: number
  /** Set where rows are missing that could not be fetched. */
  again?: () => void
  /** What a live table puts in the place of what only stands there and waits. */
  live?: {
    search: string
    onSearch: (search: string) => void
    filters: ReactNode
    /** How many rows are left. */
    status: ReactNode
    columns: ReactNode
  }
}

/** More filters than this do not fit beside the search. */
const mostBeside = 3
/** What each of them wears. */
export const filterLook = 'field truncate sm:max-w-72 sm:grow sm:basis-38'

/** Search, filters, columns and how many rows are left. */
export function TableToolbar<Row>({ label, filters, total, again, live }: TableToolbarProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="mb-2">
      <fieldset disabled={!live} className="no-print grid min-w-0 grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <input
          type="search"
          aria-label={t('table.searchIn', { label })}
          placeholder={t('table.search')}
          className={`field col-span-2 sm:grow-2 ${filters.length > mostBeside ? 'sm:basis-full' : 'sm:basis-64'}`}
          value={live?.search ?? ''}
          onChange={(event) => live?.onSearch(event.target.value)}
        />
        {live?.filters ??
          filters.map(({ id, header }) => (
            <select key={id} aria-label={t('table.filterBy', { column: header })} className={filterLook}>
              <option value="">{t('table.all', { column: header })}</option>
            </select>
          ))}
      </fieldset>
      <div className="flex min-h-11 flex-wrap items-center justify-between print:min-h-0 gap-x-4 text-[13px]/5 text-ink-soft">
        <p role="status">
          {live?.status ?? t('table.rows', { count: total, total: format.number(total) })}
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
          <Popover trigger={t('table.columns')} title={t('table.columns')}>
            {live?.columns}
          </Popover>
        </fieldset>
      </div>
    </div>
  )
}
