import { useTranslation } from '~/words/use-translation'

interface TitledCellProps {
  /** null: internal, and not for this reader. */
  title: string | null
  /** Stands in for a title that is not told. */
  untold: string
  internal: boolean
}

/** A title of more characters than this is cut after three lines, or one row would fill a phone. */
const long = 160

/** A title; marked where customers do not see it. */
export function TitledCell({ title, untold, internal }: TitledCellProps) {
  const { t } = useTranslation()
  if (title === null) return <span className="text-ink-soft">{untold}</span>
  // Tabular figures would set a hyphen as wide as a digit.
  const words = (
    <span
      className={`normal-nums ${title.length > long ? 'line-clamp-3' : ''}`}
      title={title.length > long ? title : undefined}
    >
      {title}
    </span>
  )
  if (!internal) return words
  return (
    <>
      {words}{' '}
      <span className="rounded border border-line px-1.5 text-[12px]/5 whitespace-nowrap text-ink-soft">
        {t('table.internal')}
      </span>
    </>
  )
}
