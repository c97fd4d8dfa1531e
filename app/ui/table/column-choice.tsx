import type { TableColumn } from './table-column'

interface ColumnChoiceProps<Row> {
  columns: readonly TableColumn<Row>[]
  visible: (column: TableColumn<Row>) => boolean
  onChange: (id: string, visible: boolean) => void
}

/** Which columns are shown. What heads a row always is. */
export function ColumnChoice<Row>({ columns, visible, onChange }: ColumnChoiceProps<Row>) {
  return columns
    .filter((column) => !column.lead)
    .map((column) => (
      <label key={column.id} className="flex min-h-11 cursor-pointer items-center gap-3 text-ink">
        <input
          type="checkbox"
          className="size-4.5 accent-brand"
          checked={visible(column)}
          onChange={(event) => onChange(column.id, event.target.checked)}
        />
        {column.header}
      </label>
    ))
}
