import type { PublishedTolerances, ToleranceLimits, Tolerances } from '#contract/board'
import type { SayTolerance } from '~/facts/fact'
import { facts } from '~/facts/registry'
import { useWords } from '~/words/say'

const said = Object.values(facts).flatMap(
  ({ judged }) => Object.entries(judged?.tolerances ?? {}) as [keyof Tolerances, SayTolerance][],
)

/** The tolerances that the project publishes: by these its health is computed. */
export function TolerancesList({ published }: { published: PublishedTolerances }) {
  const words = useWords()
  const { t, format } = words
  const { tolerances, tolerancesSet: set } = published
  const limitsOf = (limits: ToleranceLimits, { value, isLeast }: SayTolerance) => {
    const said = { attention: value(words, limits.attention), critical: value(words, limits.critical) }
    if (isLeast) return t('health.under', said)
    return limits.attention === 0 ? t('health.any', { critical: said.critical }) : t('health.past', said)
  }
  const rows = said.map(([name, one]) => [t(one.name), limitsOf(tolerances[name], one)] as const)
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
