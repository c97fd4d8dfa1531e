import { useState, type ReactNode } from 'react'

/** Fades once when `value` changes while it is being looked at; never on load. */
export function Fresh({ value, children }: { value: string | number | null; children: ReactNode }) {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 })
  return (
    <span key={seen.changes} className={seen.changes > 0 ? 'fresh' : undefined}>
      {children}
    </span>
  )
}
