import type { ReactNode } from 'react'

/** Short facts in a row; a line breaks between them rather than inside a date, and the dot at the break vanishes. */
export function Facts({ of }: { of: ReactNode[] }) {
  const facts = of.filter(Boolean)
  if (facts.length === 0) return null
  return (
    <span className="facts">
      <span className="facts-row">
        {facts.map((fact, index) => (
          <span key={index}>
            <span className="fact">
              {index > 0 ? <span className="fact-dot">· </span> : null}
              {fact}
            </span>{' '}
          </span>
        ))}
      </span>
    </span>
  )
}
