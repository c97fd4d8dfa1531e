import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

/** How much waits behind a link; nothing where nothing does. */
export function NavCount({ waiting }: { waiting: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (waiting === 0) return null
  const number = format.number(waiting)
  return (
    <span className="nav-count">
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{t('nav.waiting', { count: waiting, number })}</span>
    </span>
  )
}
