import type { ReactNode } from 'react'

/** Labels and what stands behind them; what is not known is not there. */
export function FactList({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 wide:grid-cols-[9rem_1fr]">
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="-mb-2.5 text-[13px]/6 text-ink-soft wide:mb-0">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
