import { useTranslation } from '~/words/use-translation'

/** A line through the day on which it is decided whether to go on. */
export const GateLine = ({ at }: { at: number }) => (
  <span
    aria-hidden="true"
    className="absolute inset-y-0.5 w-0.5 -translate-x-1/2 bg-chart"
    style={{ left: `${at}%` }}
  />
)

/** The same, small, with its word. */
export function GateMark() {
  const { t } = useTranslation()
  return (
    <span className="inline-flex items-center gap-1 text-[12px]/5 whitespace-nowrap text-ink-soft">
      <svg width={9} height={13} viewBox="0 0 9 13" aria-hidden="true" className="shrink-0 text-chart">
        <path d="M4.5 0V13" stroke="currentColor" strokeWidth={1.5} />
        <path d="M4.5 3L8 6.5L4.5 10L1 6.5Z" fill="var(--card)" stroke="currentColor" strokeWidth={1.5} />
      </svg>
      {t('plan.gate')}
    </span>
  )
}
