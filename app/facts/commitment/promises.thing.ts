import { gradePromise } from '#contract/board/grade'
import type { CommitmentOrigin, CommitmentStanding, CommitmentStatus } from '#section/commitment'
import type { Words } from '~/words/say'
import { type SayThing, dayField, personField } from '../say-thing'

/** "3 days overdue", "settled 14 Nov". */
function sayState({ t, format, day }: Words, { status, closedOn, dueOn, overdueDays }: CommitmentStanding): string {
  if (status === 'closed' && closedOn) return t('commitments.settledOn', { day: day(closedOn) })
  if (status === 'broken' && closedOn) return t('commitments.brokenOn', { day: day(closedOn) })
  if (overdueDays > 0) return t('commitments.overdue', { days: format.days(overdueDays) })
  if (status === 'open' && dueOn) return t('commitments.due', { day: day(dueOn) })
  return t(`commitments.states.${status}`)
}

export default {
  name: 'onePromise.name',
  hidden: 'commitments.internalTitle',
  isKnownByKey: false,
  /** "Due 14 Dec; promised at the open day of 3 Nov." */
  answer(words, { standing }) {
    const { t, day, capital } = words
    const { madeOn, origin } = standing
    const first = sayState(words, standing)
    const second = madeOn ? t(`onePromise.made.${origin ?? 'unsaid'}`, { day: day(madeOn) }) : null
    return capital(second ? t('thing.two', { first, second }) : t('thing.one', { first }))
  },
  standing(words, standing) {
    const mark = gradePromise(standing)
    return { text: sayState(words, standing), mark: mark === 'unknown' ? null : mark }
  },
  fields: {
    title: { label: 'issues.name' },
    owner: personField('plan.owner'),
    note: { label: 'onePromise.note', isLong: true },
    dueOn: dayField('onePromise.dueOn'),
    status: { label: 'plan.status', value: ({ t }, status: CommitmentStatus) => t(`commitments.states.${status}`) },
    madeOn: dayField('onePromise.madeOn'),
    closedOn: dayField('onePromise.closedOn'),
    origin: { label: 'onePromise.origin', value: ({ t }, origin: CommitmentOrigin) => t(`onePromise.of.${origin}`) },
  },
  details: ['owner', 'note'],
  hanging: {},
} satisfies SayThing<'commitment'>
