import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

/** How many of a table's rows are on paper, where that is not all of them. */
export function PrintedRows({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (shown >= total) return null
  return (
    <p className="hidden pb-2 text-[13px]/5 text-ink-soft print:block">
      {t('table.shownOf', { shown: format.number(shown), total: format.number(total) })}
    </p>
  )
}
