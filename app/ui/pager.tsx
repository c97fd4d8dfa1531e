import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { ProjectLink } from './project-link'

interface PagerProps {
  /** The page of the project, as an address below it. */
  to: string
  page: number
  /** How many there are. */
  pages: number
}

/** The way through lists that are longer than a page, as plain links. */
export function Pager({ to, page, pages }: PagerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (pages === 1 && page === 1) return null
  const link = 'link no-print inline-flex min-h-11 min-w-11 items-center'
  return (
    <nav aria-label={t('table.pages')} className="flex items-center gap-x-6 text-[14px]/[22px] text-ink-soft">
      {page > 1 ? (
        <ProjectLink to={page === 2 ? to : `${to}?page=${Math.min(page - 1, pages)}`} className={link}>
          {t('table.previousPage')}
        </ProjectLink>
      ) : null}
      <span>{t('table.pageOf', { page: format.number(page), pages: format.number(pages) })}</span>
      {page < pages ? (
        <ProjectLink to={`${to}?page=${page + 1}`} className={link}>
          {t('table.nextPage')}
        </ProjectLink>
      ) : null}
    </nav>
  )
}
