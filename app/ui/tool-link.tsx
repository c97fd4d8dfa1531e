import { useTranslation } from '~/words/use-translation'

/** A key that leads to where its tool shows it, in a tab of its own; only the key where the tool said no address. */
export function ToolLink({ url, name }: { url: string | null; name: string }) {
  const { t } = useTranslation()
  if (!url) return name
  return (
    <a
      className="link py-3.5"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('table.opensTool', { name })}
    >
      {name}
    </a>
  )
}
