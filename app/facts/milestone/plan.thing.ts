import { daysOverdue, dueOn, gradeMilestone, isDoneAhead } from '#contract/board/milestone-dates'
import type { ThingOf } from '#contract/things'
import { phaseName } from '~/words/phase-name'
import type { Words } from '~/words/say'
import { type SayThing, dayField, hangingOf, personField } from '../say-thing'
import { saySlip } from './say-slip'

type Cause = 'vendor' | 'customer' | 'change' | 'external'

/** "expected on 14 Dec, 12 days later than agreed (approved change)". */
function sayDates(words: Words, { standing, today }: ThingOf<'milestone'>): string {
  const { t, format, day } = words
  const { completedOn, plannedOn, slipDays, cause } = standing
  const due = dueOn(standing)
  if (due === null) return t('oneMilestone.noDate')
  if (isDoneAhead(standing, today)) return t('plan.doneAhead', { day: day(due) })
  const overdue = daysOverdue(standing, today)
  if (overdue > 0) return t('oneMilestone.overdue', { day: day(due), days: format.days(overdue) })
  const said = t(completedOn ? 'oneMilestone.done' : 'oneMilestone.expected', { day: day(due) })
  if (plannedOn === null) return said
  const against = slipDays ? t('oneMilestone.against', { slip: saySlip(words, slipDays)! }) : t('oneMilestone.asAgreed')
  const dated = t('oneMilestone.dated', { said, against })
  return cause && (slipDays ?? 0) > 0
    ? t('oneMilestone.because', { said: dated, cause: t(`plan.causes.${cause as Cause}`) })
    : dated
}

export default {
  name: 'plan.milestone',
  hidden: 'plan.internalTitle',
  isKnownByKey: false,
  /** "Expected on 14 Dec, 12 days later than agreed (approved change); its forecast was moved three times." */
  answer(words, thing) {
    const { t, count, capital } = words
    const { moved, completedOn } = thing.standing
    const open = completedOn ? 0 : (hangingOf(thing, 'issue')?.states.open ?? 0)
    const more = [
      moved > 0 ? t('oneMilestone.moved', { count: moved, number: count(moved) }) : null,
      open > 0 ? t('oneMilestone.openIssues', { count: open, number: count(open) }) : null,
    ].filter((part) => part !== null)
    const said = more.reduce((first, second) => t('thing.joined', { first, second }), sayDates(words, thing))
    return capital(t('thing.one', { first: said }))
  },
  standing(words, standing, { today, health }) {
    const { t, format, day } = words
    const due = dueOn(standing)
    const overdue = daysOverdue(standing, today)
    const late = overdue > 0 ? t('figures.overdue', { days: format.days(overdue) }) : saySlip(words, standing.slipDays)
    const said =
      due === null ? t('plan.noDate') : t(standing.completedOn ? 'plan.doneOn' : 'plan.dueOn', { day: day(due) })
    const mark = gradeMilestone(standing, today, health.tolerances)
    return {
      text: [said, late].filter(Boolean).join(' · '),
      mark: standing.completedOn ? 'good' : mark === 'good' ? null : mark,
    }
  },
  fields: {
    title: { label: 'issues.name' },
    phase: { label: 'plan.phase', value: phaseName },
    plannedOn: dayField('plan.plannedOn'),
    forecastOn: dayField('plan.forecastOn'),
    completedOn: dayField('plan.completedOn'),
    owner: personField('plan.owner'),
    weight: { label: 'oneMilestone.weight' },
    gate: { label: 'plan.gateColumn' },
    cause: { label: 'plan.cause', value: ({ t }, cause: Cause) => t(`plan.causes.${cause}`) },
    change: { label: 'oneMilestone.change', names: 'change' },
  },
  details: ['phase', 'plannedOn', 'owner'],
  hanging: { change: 'oneMilestone.changes', issue: 'oneMilestone.issues' },
} satisfies SayThing<'milestone'>
