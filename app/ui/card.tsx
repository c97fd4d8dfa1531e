import type { ReactNode } from 'react'
import { ProjectLink } from './project-link'

interface CardProps {
  id: string
  title: string
  /** One sentence that says what the content shows, before the content. */
  summary?: ReactNode
  children?: ReactNode
  /** The line of the source: `SaysWho`. */
  footer?: ReactNode
  /** The page of the project that has all of it ('issues'); makes the title a link. */
  to?: string
}

/** The one kind of box: a heading, a sentence, the content, who says so. */
export function Card({ id, title, summary, children, footer, to }: CardProps) {
  const heading = `${id}-title`
  return (
    <section id={id} aria-labelledby={heading} className="card">
      <h2 id={heading} className="text-[16px]/6 font-semibold">
        {to ? (
          <ProjectLink to={to} className="card-link">
            {title}
          </ProjectLink>
        ) : (
          title
        )}
      </h2>
      {summary ? <p className="mt-0.5 text-[14px]/[22px] text-pretty text-ink-soft">{summary}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
      {footer ? <div className="mt-auto pt-3 text-[12px]/5 text-ink-soft">{footer}</div> : null}
    </section>
  )
}
