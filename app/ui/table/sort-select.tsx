import { useTranslation } from '~/words/use-translation'
import type { TableColumn } from './table-column'

interface SortSelectProps<Row> {
  columns: readonly TableColumn<Row>[]
  sort: string
  onChange: (sort: string) => void
}

/** The order of rows, where there is no head to sort by. */
export function SortSelect<Row>({ columns, sort, onChange }: SortSelectProps<Row>) {
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
