import { useTranslation } from '~/lib/use-translation'

interface ThingTitleProps {
  /** null where the reader may not see it. */
  title: string | null
  /** Said instead. */
  hidden: string
  internal: boolean
  /** Where its tool shows it. */
  url: string | null
}

/** The name of a thing, as a link where its tool shows it. */
export function ThingTitle({ title, hidden, internal, url }: ThingTitleProps) {
  const { t } = useTranslation()
  const name = title ?? hidden
  return (
    <span className={title === null ? 'text-ink-soft italic' : undefined}>
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="py-3.5 underline decoration-line underline-offset-4 hover:text-brand"
        >
          {name}
          <span className="sr-only"> ({t('shell.inNewTab')})</span>
        </a>
      ) : (
        name
      )}
      {internal && title !== null ? (
        <span className="text-[12px]/4 text-ink-soft"> · {t('shell.internal')}</span>
      ) : null}
    </span>
  )
}
