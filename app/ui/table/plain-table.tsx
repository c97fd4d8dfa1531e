import { useTranslation } from '~/lib/use-translation'
import { useFormat } from '~/lib/format'
import { TableCells } from './table-cells'
import type { DataTableProps } from './table-column'
import { dresses, firstBlocks } from './table-layout'
import { TableRegion } from './table-region'
import { TableToolbar } from './table-toolbar'
import { worthFiltering } from './worth-filtering'

/** As much of a long table as is worth sending before anyone asks for more. */
const firstRows = 50
/** More than the region shows at once. */
const longTable = 12
/** Where scripts run, the phone's live table will hold only the first blocks. */
const laterBlock = 'max-sm:[@media(scripting:enabled)]:hidden'

/** The first rows, as they are: from the server, without JavaScript, and until the live table has been loaded. */
export function PlainTable<Row>({ rows, columns, rowKey, label }: DataTableProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  const dress = dresses.either
  const shown = columns.filter((column) => !column.hidden)
  const counts = { shown: format.number(Math.min(firstRows, rows.length)), total: format.number(rows.length) }
  return (
    <div>
      <fieldset disabled className="min-w-0">
        <TableToolbar
          label={label}
          columns={columns}
          filters={worthFiltering(columns, rows)}
          count={rows.length}
          total={rows.length}
        />
      </fieldset>
      <noscript>
        <p className="text-[13px]/5 text-ink-soft">{t('table.withoutScript', counts)}</p>
      </noscript>
      <TableRegion label={label} scrolls={rows.length > longTable}>
        <table
          role="table"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          className={`text-[14px]/6 ${dress.table}`}
        >
          <thead role="rowgroup" className={dress.head}>
            <tr role="row" aria-rowindex={1}>
              {shown.map((column) => (
                <th
                  key={column.id}
                  role="columnheader"
                  scope="col"
                  className={`h-11 pr-4 text-[13px]/5 font-normal text-ink-soft last:pr-0 ${column.align === 'end' ? 'text-right' : 'text-left'}`}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className={dress.body}>
            {rows.slice(0, firstRows).map((row, index) => (
              <tr
                key={rowKey(row)}
                role="row"
                aria-rowindex={index + 2}
                className={`${dress.row} ${index < firstBlocks ? '' : laterBlock}`}
              >
                <TableCells row={row} columns={shown} layout="either" />
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  )
}
