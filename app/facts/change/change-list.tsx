import type { ChangeView, LinkedMilestone } from '#section/change'
import { useWords, shortTitle, type Words } from '~/words/say'
import { Facts } from '~/ui/facts'
import { ThingTitle } from '~/ui/thing-title'
import { changeEffect } from './change-effect'
import { change as changeFact } from './fact'
import { nameOf } from '~/words/name-of'

/** Change requests as plain lines; `full` also gives the reason and what they touch. */
export function ChangeList({ changes, full }: { changes: ChangeView[]; full?: boolean }) {
  return (
    <ul>
      {changes.map((change) => (
        <ChangeLine key={change.key} change={change} full={full} />
      ))}
    </ul>
  )
}

function ChangeLine({ change, full }: { change: ChangeView; full?: boolean }) {
  const words = useWords()
  const { t, format } = words
  const { status, decidedOn, decidedBy, requestedBy, reason } = change
  const word = t(`changes.status.${status}`)
  const facts = [
    decidedOn ? t('changes.decidedOn', { status: word, day: format.day(decidedOn) }) : word,
    decidedBy ? t('changes.by', { name: decidedBy }) : null,
    ...changeEffect(words, change),
    full && requestedBy ? t('changes.requestedBy', { name: requestedBy }) : null,
  ]
  const affects = full ? movedMilestones(words, change) : null
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={change} hidden={t('changes.internalTitle')} pages={changeFact.pages} />
      <p className="text-[13px]/5 text-pretty text-ink-soft">
        <Facts of={facts} />
      </p>
      {full && reason ? <p className="mt-1 text-[14px]/[22px] text-pretty whitespace-pre-line">{reason}</p> : null}
      {affects ? <p className="text-[13px]/5 text-pretty text-ink-soft">{affects}</p> : null}
    </li>
  )
}

type Moving = Pick<ChangeView, 'milestones' | 'moreMilestones'>

/** As many as a line has patience for. */
const most = 6

function sayMilestone({ t, format }: Words, milestone: LinkedMilestone): string {
  const { dueOn, slipDays } = milestone
  const name = shortTitle(nameOf(milestone, t('plan.internalMilestone')))
  if (!dueOn) return name
  const facts = { title: name, day: format.day(dueOn) }
  return slipDays && slipDays > 0
    ? t('changes.milestoneLate', { ...facts, days: format.days(slipDays) })
    : t('changes.milestoneOn', facts)
}

/** "Wave 2 go-live (14 Dec, 14 days later than agreed) and 2 more": what a change request moves; null for nothing. */
function movedMilestones(words: Words, { milestones, moreMilestones = 0 }: Moving): string | null {
  const { t, format } = words
  if (milestones.length === 0) return null
  const more = milestones.length + moreMilestones - most
  const names = milestones.slice(0, most).map((milestone) => sayMilestone(words, milestone))
  if (more > 0) names.push(t('changes.more', { count: more }))
  return t('changes.affects', { milestones: format.list(names) })
}
