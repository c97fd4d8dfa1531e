import { nameOf } from '~/words/name-of'
import { useTranslation } from '~/words/use-translation'

interface ThingTitleProps {
  /** `url` is where its tool shows it. */
  thing: { key: string; title: string | null; internal: boolean; url: string | null }
  /** Said where the reader may not see its title. */
  hidden: string
}

/** A title of more characters than this may not fit two lines of a phone. */
const long = 36

/** The name of a thing, as a link where its tool shows it; of a long one two lines, and all of it on pointing at it. */
export function ThingTitle({ thing, hidden }: ThingTitleProps) {
  const { t } = useTranslation()
  const { title, internal, url } = thing
  // What stands behind it follows beside a short name, and below a long one.
  const name = <span className="line-clamp-2">{nameOf(thing, hidden)}</span>
  return (
    <span
      className={title === null && internal ? 'text-ink-soft italic' : undefined}
      title={title && title.length > long ? title : undefined}
    >
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="-my-2.5 inline-block max-w-full py-2.5 align-bottom underline decoration-line underline-offset-4 hover:text-brand"
        >
          {name}
          <span className="sr-only"> ({t('shell.inNewTab')})</span>
        </a>
      ) : (
        <span className="inline-block max-w-full align-bottom">{name}</span>
      )}
      {internal && title !== null ? (
        <span className="text-[12px]/4 text-ink-soft"> · {t('shell.internal')}</span>
      ) : null}
    </span>
  )
}
