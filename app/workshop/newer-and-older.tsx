import { Link, useSearchParams } from '@remix-run/react'
import { useWords } from '~/words/say'

/** The ways to the page before and after, of what is listed newest first; nothing where there is one page. */
export function NewerAndOlder({ label, page, pages }: { label: string; page: number; pages: number }) {
  const { t, format } = useWords()
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-4 border-t border-line pt-1">
      {page > 1 ? <Narrow search={{ page: String(page - 1) }}>{t('surveys.comments.newer')}</Narrow> : <span />}
      <span className="text-[13px]/5 text-ink-soft tabular-nums">
        {t('surveys.comments.page', { page: format.number(page), pages: format.number(pages) })}
      </span>
      {page < pages ? <Narrow search={{ page: String(page + 1) }}>{t('surveys.comments.older')}</Narrow> : <span />}
    </nav>
  )
}

interface NarrowProps {
  /** What changes in the address; null takes it out. */
  search: Record<string, string | null>
  current?: boolean
  children: string
}

/** The same page, narrowed. */
export function Narrow({ search, current, children }: NarrowProps) {
  const [now] = useSearchParams()
  const next = new URLSearchParams(now)
  for (const [name, value] of Object.entries(search)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return (
    <Link
      to={`?${next}`}
      preventScrollReset={current !== undefined}
      aria-current={current ? 'true' : undefined}
      className="link flex min-h-11 items-center text-[14px]/5 aria-current:font-semibold aria-current:text-ink aria-current:no-underline"
    >
      {children}
    </Link>
  )
}
