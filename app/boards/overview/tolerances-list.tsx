import type { PublishedTolerances } from '#contract/board'
import { useWords } from '~/lib/say'

/** The tolerances that the project publishes: by these its health is computed. */
export function TolerancesList({ published }: { published: PublishedTolerances }) {
  const { t, format } = useWords()
  const { slipDays, actionOverdueDays, passRate, criticalIssues, csat } = published.tolerances
  const { tolerancesSet: set } = published
  const past = (limits: { attention: number; critical: number }, say: (value: number) => string) =>
    limits.attention === 0
      ? t('health.any', { critical: say(limits.critical) })
      : t('health.past', { attention: say(limits.attention), critical: say(limits.critical) })
  const under = (limits: { attention: number; critical: number }) =>
    t('health.under', { attention: format.percent(limits.attention), critical: format.percent(limits.critical) })
  const rows = [
    [t('health.slip'), past(slipDays, format.days)],
    [t('health.actionOverdue'), past(actionOverdueDays, format.days)],
    [t('health.passRate'), under(passRate)],
    [t('health.criticalIssues'), past(criticalIssues, (value) => t('health.issues', { number: format.number(value) }))],
    [t('health.csat'), under(csat)],
  ] as const
  const since = () => {
    if (!set) return t('health.tolerancesUsual')
    const day = format.day(set.on)
    return set.by ? t('health.tolerancesSetBy', { day, name: set.by }) : t('health.tolerancesSet', { day })
  }
  return (
    <div className="mt-4 text-[13px]/5 text-ink-soft">
      <p className="font-semibold text-ink">{t('health.tolerances')}</p>
      <p className="mt-0.5 text-pretty">{since()}</p>
      <p className="mt-0.5 text-pretty">{t('health.computedHow')}</p>
      <dl className="mt-2">
        {rows.map(([what, limits]) => (
          <div key={what} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-1.5">
            <dt>{what}</dt>
            <dd>{limits}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
