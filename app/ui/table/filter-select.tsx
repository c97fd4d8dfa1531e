import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import type { FacetChoice } from './facet-choices'
import { filterLook } from './table-toolbar'

interface FilterSelectProps {
  label: string
  /** null: not filtered. */
  value: string | null
  choices: readonly FacetChoice[]
  onChange: (value: string | null) => void
}

/** Values carry a mark, so that "no filter" is none of them, nor "no value". */
const mark = (value: string | null) => (value === null ? '' : `=${value}`)

/** One column's values to choose from, each with the number of rows that it would leave. */
export function FilterSelect({ label, value, choices, onChange }: FilterSelectProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <select
      aria-label={t('table.filterBy', { column: label })}
      className={`${filterLook} ${value === null ? '' : 'border-brand font-semibold'}`}
      value={mark(value)}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value.slice(1))}
    >
      <option value="">{t('table.all', { column: label })}</option>
      {value === null || choices.some((choice) => choice.value === value) ? null : (
        <option value={mark(value)}>{value}</option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={mark(choice.value)}>
          {t('table.choice', { value: choice.text || t('table.noValue'), count: format.number(choice.count) })}
        </option>
      ))}
    </select>
  )
}
