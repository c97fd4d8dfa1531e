import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { useProject } from '~/reader/project-context'

/** Single rows are kept as they are now; looking back, the page says so before showing them beside older figures. */
export function RowsAreToday() {
  const { t } = useTranslation()
  const format = useFormat()
  const { board, asOf } = useProject()
  if (!asOf) return null
  return (
    <p className="mb-4 text-[14px]/[22px] text-pretty text-ink-soft">
      {t('lookBack.rowsAreToday', { day: format.dayWithYear(board.today) })}
    </p>
  )
}
