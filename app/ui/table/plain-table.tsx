import { useSearchParams } from '@remix-run/react'
import { listPage, pageAsked } from '~/live/list-page'
import { useTranslation } from '~/words/use-translation'
import { mostFirst } from '#contract/board/keep-some'
import { useFormat } from '~/words/say'
import { TableCells } from './table-cells'
import type { ShownTableProps } from './table-column'
import { dresses, firstBlocks } from './table-layout'
import { TableRegion } from './table-region'
import { TableToolbar } from './table-toolbar'
import { worthFiltering } from './worth-filtering'

/** More than the region shows at once. */
const longTable = 12
/** Where scripts run, the phone's live table will hold only the first blocks. */
const laterBlock = 'max-sm:[@media(scripting:enabled)]:hidden'

interface PlainTableProps<Row> extends ShownTableProps<Row> {
  /** How many rows there are. */
  total: number
  /** Set where the others could not be fetched. */
  again?: () => void
}

/** The first rows, as they are: from the server, without JavaScript, and until the live table and all rows are there. */
export function PlainTable<Row>({ rows, total, again, columns, rowKey, label }: PlainTableProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  const dress = dresses.either
  const shown = columns.filter((column) => !column.hidden)
  const [search] = useSearchParams()
  const page = pageAsked(search)
  // Those that are not all are of that page already.
  const first = rows.length < total ? rows.slice(0, mostFirst) : listPage(rows, page)
  const before = (page - 1) * mostFirst
  const counts = {
    from: format.number(before + 1),
    to: format.number(before + first.length),
    total: format.number(total),
  }
  const addressOf = (other: number) => {
    const there = new URLSearchParams(search)
    there.set('page', String(other))
    return `?${there.toString()}`
  }
  return (
    <div>
      <TableToolbar label={label} filters={worthFiltering(columns, rows)} total={total} again={again} />
      <noscript>
        <p className="text-[13px]/5 text-ink-soft">{t('table.withoutScript', counts)}</p>
        <p className="flex gap-x-6">
          {page > 1 ? (
            <a className="link inline-flex min-h-11 items-center" href={addressOf(page - 1)}>
              {t('table.previousPage')}
            </a>
          ) : null}
          {before + first.length < total ? (
            <a className="link inline-flex min-h-11 items-center" href={addressOf(page + 1)}>
              {t('table.nextPage')}
            </a>
          ) : null}
        </p>
      </noscript>
      <TableRegion label={label} scrolls={first.length > longTable}>
        <table role="table" aria-label={label} aria-rowcount={total + 1} className={`text-[14px]/6 ${dress.table}`}>
          <thead role="rowgroup" className={dress.head}>
            <tr role="row" aria-rowindex={1}>
              {shown.map((column) => (
                <th
                  key={column.id}
                  role="columnheader"
                  scope="col"
                  style={{ width: column.width }}
                  className={`h-11 pr-4 text-[13px]/5 font-normal text-ink-soft last:pr-0 print:w-auto! ${column.align === 'end' ? 'text-right' : 'text-left'}`}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className={dress.body}>
            {first.map((row, index) => (
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
