import { nameOf } from '~/words/name-of'
import { useTranslation } from '~/words/use-translation'
import { ThingLink } from './thing-link'

interface ThingTitleProps {
  /** `url` is where its tool shows it. */
  thing: { key: string; title: string | null; internal: boolean; url: string | null }
  /** Said where the reader may not see its title. */
  hidden: string
  /** The address of the pages of its kind; null where they have none, and its tool's page is all there is. */
  pages: string | null
}

/** A title of more characters than this may not fit two lines of a phone. */
const long = 36

/** The name of a thing, as a link to its page; of a long one two lines, and all of it on pointing at it. */
export function ThingTitle({ thing, hidden, pages }: ThingTitleProps) {
  const { t } = useTranslation()
  const { title, internal, url } = thing
  // What stands behind it follows beside a short name, and below a long one.
  const name = <span className="line-clamp-2">{nameOf(thing, hidden)}</span>
  const linked = () => {
    if (pages)
      return (
        <ThingLink pages={pages} thing={thing}>
          {name}
        </ThingLink>
      )
    if (!url) return <span className="inline-block max-w-full align-bottom">{name}</span>
    return (
      <a href={url} target="_blank" rel="noreferrer" className="thing-link">
        {name}
        <span className="sr-only"> ({t('shell.inNewTab')})</span>
      </a>
    )
  }
  return (
    <span
      className={title === null && internal ? 'text-ink-soft italic' : undefined}
      title={title && title.length > long ? title : undefined}
    >
      {linked()}
      {internal && title !== null ? (
        <span className="text-[12px]/4 text-ink-soft"> · {t('shell.internal')}</span>
      ) : null}
    </span>
  )
}
