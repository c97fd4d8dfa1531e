import type { ProjectSummary } from '#contract/board'
import { useWords } from '~/words/say'
import { Fresh } from '~/ui/fresh'

/** Four figures, small. */
export function SmallFigures({ summary }: { summary: ProjectSummary }) {
  const { t, format } = useWords()
  const { milestones, passRate, criticalIssues, csat } = summary
  const none = t('figures.none')
  const figures = [
    [t('home.milestones'), milestones.total ? t('home.milestonesOf', milestones) : none],
    [t('home.uat'), passRate === null ? none : format.percent(passRate)],
    [t('home.critical'), criticalIssues === null ? none : format.number(criticalIssues)],
    [t('home.satisfaction'), csat ? format.percent(csat.score) : none],
  ] as const
  return (
    <dl className="grid grid-cols-[1.6fr_1fr_1fr_1.2fr] gap-x-4">
      {figures.map(([name, value]) => (
        <div key={name} className="flex min-w-0 flex-col-reverse justify-end">
          <dt className="text-[12px]/4 text-ink-soft">{name}</dt>
          <dd className="text-[19px]/7 font-semibold tracking-[-0.01em] whitespace-nowrap">
            <Fresh value={value}>{value}</Fresh>
          </dd>
        </div>
      ))}
    </dl>
  )
}
