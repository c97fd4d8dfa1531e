import { useTranslation } from '~/words/use-translation'
import { ThingLink } from '../thing-link'

interface TitledCellProps {
  /** A null title: none was given, or it is internal and not for this reader. */
  thing: { key: string; title: string | null; internal: boolean }
  /** Stands in for the title of what is internal. */
  hidden: string
  /** The address of the pages of its kind. */
  pages: string
}

/** A title of more characters than this is cut after three lines, or one row would fill a phone. */
const long = 160

/** A title that leads to the page of its thing; marked where customers do not see it. */
export function TitledCell({ thing, hidden, pages }: TitledCellProps) {
  const { t } = useTranslation()
  const { key, title, internal } = thing
  if (title === null)
    return (
      <span className="text-ink-soft">
        <ThingLink pages={pages} thing={thing}>
          {internal ? hidden : key}
        </ThingLink>
      </span>
    )
  // Tabular figures would set a hyphen as wide as a digit.
  const words = (
    <ThingLink pages={pages} thing={thing}>
      <span
        className={`normal-nums ${title.length > long ? 'line-clamp-3' : ''}`}
        title={title.length > long ? title : undefined}
      >
        {title}
      </span>
    </ThingLink>
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
