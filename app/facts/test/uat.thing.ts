import type { ThingOf } from '#contract/things'
import { cycleName } from '~/words/cycle-name'
import type { Words } from '~/words/say'
import { hangingOf, type SayThing } from '../say-thing'
import type { TestStatus } from '#section/test'

const marks = { passed: 'good', failed: 'critical', blocked: 'attention', 'not-run': null, skipped: null } as const

/** "it waits for ERP-17, which is open"; null where it waits for nothing that is known. */
function sayDefect({ t }: Words, thing: ThingOf<'test'>): string | null {
  const { status } = thing.standing
  const defect = hangingOf(thing, 'issue')?.items[0]
  if (!defect || (status !== 'failed' && status !== 'blocked')) return null
  if (!defect.standing) return t('oneCase.defectUntold', { key: defect.key })
  return t(`oneCase.defect.${defect.standing.status}`, { key: defect.key })
}

export default {
  name: 'oneCase.name',
  hidden: 'uat.internalCase',
  isKnownByKey: true,
  /** "Failed on 12 Nov in Cycle 2; it waits for ERP-17, which is open." */
  answer(words, thing) {
    const { t, day, capital } = words
    const { status, cycle } = thing.standing
    const said = thing.since
      ? t(`oneCase.is.${status}`, { day: day(thing.since) })
      : t('oneCase.stands', { status: t(`uat.status.${status}`) })
    const first = cycle === null ? said : t('oneCase.inCycle', { said, cycle: cycleName(words, cycle) })
    const defect = sayDefect(words, thing)
    return capital(defect ? t('thing.two', { first, second: defect }) : t('thing.one', { first }))
  },
  standing: (words, { status, cycle }) => ({
    text: [words.t(`uat.status.${status}`), cycle === null ? null : cycleName(words, cycle)]
      .filter(Boolean)
      .join(' · '),
    mark: marks[status],
  }),
  fields: {
    cycle: { label: 'uat.cycle', value: cycleName },
    module: { label: 'uat.module' },
    title: { label: 'uat.caseTitle' },
    status: { label: 'uat.statusColumn', value: ({ t }, status: TestStatus) => t(`uat.status.${status}`) },
    site: { label: 'uat.site' },
    defect: { label: 'uat.defect' },
    flaky: { label: 'oneCase.flaky' },
  },
  details: ['module', 'site', 'flaky'],
  hanging: { issue: 'oneCase.defects' },
} satisfies SayThing<'test'>
