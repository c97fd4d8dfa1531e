import { useState } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'

/** The figures behind a chart, newest first; the first column names the row. */
export interface Figures {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** A month of days; more only when asked for. */
const rowsAtFirst = 30

/** The chart as a table, folded away; `onUnfold` is called just before that changes. */
export function FiguresTable({ figures, onUnfold }: { figures: Figures; onUnfold?: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const [first = '', ...others] = figures.columns
  const rows = all ? figures.rows : figures.rows.slice(0, rowsAtFirst)
  return (
    <details className="mt-1 text-[13px]/5 text-ink-soft">
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
              <th scope="row" className="py-1.5 text-left font-normal wrap-anywhere text-ink tabular-nums">
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
