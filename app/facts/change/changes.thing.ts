import type { Words } from '~/words/say'
import type { ChangeStatus } from '#contract/board'
import type { ChangeStanding } from '#section/change'
import { type SayThing, dayField, personField } from '../say-thing'
import { changeEffect } from './change-effect'

const isUndecided = ({ status }: ChangeStanding) => status === 'proposed' || status === 'assessing'

/** "approved on 3 Nov by Wang Min"; of one that waits since when it does. */
function sayDecision({ t, day, name }: Words, standing: ChangeStanding, since: string | null): string {
  const { status, decidedOn, decidedBy } = standing
  const word = t(`changes.status.${status}`)
  if (isUndecided(standing)) return since ? t('oneChange.waitingSince', { day: day(since) }) : t('oneChange.waiting')
  const said = decidedOn ? t('changes.decidedOn', { status: word, day: day(decidedOn) }) : word
  return decidedBy ? t('oneChange.decidedBy', { said, name: name(decidedBy) }) : said
}

export default {
  name: 'oneChange.name',
  hidden: 'changes.internalTitle',
  isKnownByKey: true,
  /** "Waiting for a decision since 3 Nov; it adds 4 days and costs CNY 86,000." */
  answer(words, { standing, since }) {
    const { t, capital } = words
    const first = sayDecision(words, standing, since)
    const effects = changeEffect(words, standing).filter((effect) => effect !== null)
    const effect = effects.length > 1 ? t('oneChange.both', { first: effects[0]!, second: effects[1]! }) : effects[0]
    const second = effect && t(standing.status === 'rejected' ? 'oneChange.without' : 'oneChange.effect', { effect })
    return capital(second ? t('thing.two', { first, second }) : t('thing.one', { first }))
  },
  standing: (words, standing) => ({
    text: [sayDecision(words, standing, null), ...changeEffect(words, standing)].filter(Boolean).join(' · '),
    mark: isUndecided(standing) ? 'attention' : null,
  }),
  fields: {
    title: { label: 'issues.name' },
    reason: { label: 'oneChange.reason', isLong: true },
    requestedBy: personField('oneChange.requestedBy'),
    impactDays: { label: 'oneChange.days', value: ({ format }, days: number) => format.days(days) },
    impactCost: { label: 'oneChange.cost' },
    currency: { label: 'oneChange.currency' },
    status: { label: 'plan.status', value: ({ t }, status: ChangeStatus) => t(`changes.status.${status}`) },
    milestones: { label: 'oneChange.milestones', names: 'milestone' },
    decidedOn: dayField('oneChange.decidedOn'),
    decidedBy: personField('oneChange.decider'),
  },
  details: ['requestedBy', 'reason'],
  hanging: { milestone: 'oneChange.moves' },
} satisfies SayThing<'change'>
