import type { Day, MilestoneView } from '#contract/board'
import { isDoneAhead } from '#contract/board/milestone-dates'
import { useWords } from '~/words/say'
import { ThingTitle } from '~/ui/thing-title'
import { milestone as milestoneFact } from './fact'
import { GateMark } from './gate-mark'
import { sayLinkedChanges } from './say-linked-changes'

/** A milestone's title, whether it is decided there to go on, how its completion is meant, and which change requests move it. */
export function MilestoneName({ milestone, today }: { milestone: MilestoneView; today: Day }) {
  const words = useWords()
  const { t, format } = words
  const changes = sayLinkedChanges(words, milestone)
  return (
    <>
      <ThingTitle thing={milestone} hidden={t('plan.internalTitle')} pages={milestoneFact.pages} />
      {milestone.gate ? (
        <>
          {' '}
          <GateMark />
        </>
      ) : null}
      {isDoneAhead(milestone, today) ? (
        <span className="block text-[13px]/5 text-ink-soft">
          {t('plan.doneAhead', { day: format.day(milestone.completedOn!) })}
        </span>
      ) : null}
      {changes ? <span className="block text-[13px]/5 text-ink-soft">{changes}</span> : null}
    </>
  )
}
