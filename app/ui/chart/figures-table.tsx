import { useEffect, useState } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'

/** The figures behind a chart, newest first; the first column names the row. */
export interface Figures {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Set where the rows stand for several days each: fetches them day by day. */
  byDay?: () => Promise<Figures>
}

/** The latest; more only when asked for. */
const rowsAtFirst = 10

/** The chart as a table, folded away; `onUnfold` is called just before that changes. */
export default function FiguresTable({ figures: given, onUnfold }: { figures: Figures; onUnfold?: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [fetched, setFetched] = useState<Figures | null>(null)
  const { byDay } = given
  useEffect(() => {
    // Where they cannot be fetched, those that are there stay.
    if (isOpen && byDay) void byDay().then(setFetched, () => {})
  }, [isOpen, byDay])
  const figures = (byDay && fetched) || given
  const [first = '', ...others] = figures.columns
  const rows = all ? figures.rows : figures.rows.slice(0, rowsAtFirst)
  return (
    <details className="mt-1 text-[13px]/5 text-ink-soft" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="no-print flex min-h-11 w-fit cursor-pointer items-center" onClick={onUnfold}>
        <span className="dotted">{t('chart.showTable')}</span>
      </summary>
      <table className="w-full normal-nums @md:table-fixed">
        <thead>
          <tr className="border-b border-line text-[12px]/5">
            <th scope="col" className="py-1.5 text-left font-normal">
              {first}
            </th>
            {others.map((column) => (
              <th key={column} scope="col" className="py-1.5 pl-2 text-right font-normal wrap-anywhere hyphens-auto">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="figure-name">
                {name}
              </th>
              {values.map((value, index) => (
                <td key={others[index]} className="figure-cell">
                  {typeof value === 'number' ? format.number(value) : (value ?? t('chart.none'))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < figures.rows.length ? (
        <button type="button" className="min-h-11 cursor-pointer text-ink underline" onClick={() => setAll(true)}>
          {t('chart.showAll', { total: format.number(figures.rows.length) })}
        </button>
      ) : null}
    </details>
  )
}
