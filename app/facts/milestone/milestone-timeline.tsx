import { Fragment, type ReactNode } from 'react'
import type { BoardView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { MilestoneRow } from './milestone-row'
import { phaseBars, phaseFigures } from '#contract/board/phase-bars'
import { PhaseRow } from './phase-row'
import { sayPhasesShown } from './say-phases-shown'
import { TimeGrid } from './time-grid'
import { planDays, timeSpan } from './time-span'
import { worthShowing } from '#contract/board/worth-showing'
import { useTranslation } from '~/words/use-translation'
import { Diamond } from './diamond'
import { GateMark } from './gate-mark'

/** Every phase with its milestones below it; in a long plan, those that slip most. */
export function MilestoneTimeline({ board, footer }: { board: BoardView; footer: ReactNode }) {
  const words = useWords()
  const { t, count, capital } = words
  const { milestones, project, today, health } = board
  const bars = phaseBars(milestones, project.startsOn, today)
  const phases = phaseFigures(milestones, project.startsOn, today)
  const days = planDays(milestones, today)
  const { shown, all } = worthShowing(milestones, today)
  const { dated, overdue } = milestoneFigures(milestones, today)
  const undated = milestones.total - dated
  const sentences = [
    all ? null : t('plan.mostSlipped', { count: shown.length }),
    sayPhasesShown(words, bars.length, phases.dated),
    undated > 0 ? capital(t('plan.undated', { count: undated, number: count(undated) })) : null,
  ].filter((sentence) => sentence !== null)
  const summary = sentences.reduce((first, second) => (first ? t('plan.both', { first, second }) : second), '')
  if (days.length === 0) return <Card id="timeline" title={t('plan.timeline')} summary={summary} footer={footer} />
  const span = timeSpan([...days, ...phases.starts])
  const homeless = shown.filter((item) => !bars.some((bar) => bar.phase.phase === item.phase))
  return (
    <Card id="timeline" title={t('plan.timeline')} summary={summary} footer={footer}>
      <TimeGrid span={span} today={today}>
        {bars.map((bar) => (
          <Fragment key={bar.phase.phase}>
            <PhaseRow bar={bar} span={span} today={today} tolerances={health.tolerances} />
            {shown
              .filter((item) => item.phase === bar.phase.phase)
              .map((item) => (
                <MilestoneRow
                  key={item.key}
                  milestone={item}
                  span={span}
                  today={today}
                  tolerances={health.tolerances}
                />
              ))}
          </Fragment>
        ))}
        {homeless.map((item) => (
          <MilestoneRow key={item.key} milestone={item} span={span} today={today} tolerances={health.tolerances} />
        ))}
      </TimeGrid>
      <DiamondKey gates={shown.some(({ gate }) => gate)} overdue={overdue > 0} />
    </Card>
  )
}

const looks = ['agreed', 'forecast', 'done'] as const

/** What the marks of the timeline mean; gates and what is overdue only where there are any. */
function DiamondKey({ gates, overdue }: { gates: boolean; overdue: boolean }) {
  const { t } = useTranslation()
  return (
    <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-[12px]/5 text-ink-soft">
      {looks.map((look) => (
        <li key={look} className="flex items-center gap-2.5">
          <Diamond look={look} />
          {t(`plan.legend.${look}`)}
        </li>
      ))}
      {overdue ? (
        <li className="flex items-center gap-2.5">
          <span className="relative h-1.5 w-6 text-critical">
            <span className="late-stretch h-full w-full" />
          </span>
          {t('plan.legend.overdue')}
        </li>
      ) : null}
      {gates ? (
        <li>
          <GateMark />
        </li>
      ) : null}
    </ul>
  )
}
