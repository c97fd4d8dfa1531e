import { toDayNumber } from '#contract/board/day'
import { cycleName } from '~/words/cycle-name'
import type { Words } from '~/words/say'
import { hangingOf, type SayThing } from '../say-thing'
import type { ThingOf } from '#contract/things'

/** "open for 23 days", "closed on 12 Nov, 23 days after it was reported". */
function sayState({ t, format, day }: Words, { standing, since, today }: ThingOf<'issue'>): string {
  const { status, openedOn, closedOn, reopened } = standing
  const daysFrom = (from: string, to: string) => toDayNumber(to) - toDayNumber(from)
  if (status === 'closed') {
    if (closedOn === null) return t('oneIssue.closed')
    const days = daysFrom(openedOn, closedOn)
    return days > 0
      ? t('oneIssue.closedAfter', { day: day(closedOn), days: format.days(days) })
      : t('oneIssue.closedAtOnce', { day: day(closedOn) })
  }
  const again = reopened > 0
  const from = again ? since : openedOn
  const days = from === null ? null : daysFrom(from, today)
  if (days === null) return t('oneIssue.openAgain')
  if (days <= 0) return t(again ? 'oneIssue.againToday' : 'oneIssue.openToday')
  return t(again ? 'oneIssue.againFor' : 'oneIssue.openFor', { days: format.days(days) })
}

/** "four cases in Cycle 2 wait for it"; null where none does. */
function sayWaiting(words: Words, thing: ThingOf<'issue'>): string | null {
  const { t, count } = words
  const cases = hangingOf(thing, 'test')
  const waiting = (cases?.states.failed ?? 0) + (cases?.states.blocked ?? 0)
  if (!cases || waiting === 0) return null
  const isOpen = thing.standing.status === 'open'
  const said = { count: waiting, number: count(waiting) }
  // Those that wait stand first; of many not all are here, and they may be of several cycles.
  const cycles = new Set(cases.items.slice(0, waiting).map(({ standing }) => standing?.cycle))
  const [cycle] = cycles
  if (waiting > cases.items.length || cycles.size > 1 || typeof cycle !== 'string')
    return t(isOpen ? 'oneIssue.waiting' : 'oneIssue.toRun', said)
  return t(isOpen ? 'oneIssue.waitingIn' : 'oneIssue.toRunIn', { ...said, cycle: cycleName(words, cycle) })
}

export default {
  name: 'oneIssue.name',
  hidden: 'issues.internalIssue',
  isKnownByKey: true,
  /** "Open for 23 days, critical; four cases in Cycle 2 wait for it." */
  answer(words, thing) {
    const { t, capital } = words
    const { status, severity } = thing.standing
    const state = sayState(words, thing)
    const first =
      status === 'open'
        ? t('oneIssue.rated', { state, severity: t(`oneIssue.severity.${severity ?? 'unsaid'}`) })
        : state
    const waiting = sayWaiting(words, thing)
    return capital(waiting ? t('thing.two', { first, second: waiting }) : t('thing.one', { first }))
  },
  standing: ({ t }, { status, severity }) => ({
    text:
      status === 'open' && severity
        ? t('oneIssue.rated', { state: t('oneIssue.open'), severity: t(`oneIssue.severity.${severity}`) })
        : t(status === 'open' ? 'oneIssue.open' : 'oneIssue.closed'),
    mark: status === 'closed' ? 'good' : severity === 'critical' ? 'critical' : null,
  }),
  fields: {
    title: { label: 'issues.name' },
    status: { label: 'issues.statusColumn', value: ({ t }, status: 'open' | 'closed') => t(`issues.status.${status}`) },
    severity: {
      label: 'issues.severityColumn',
      value: ({ t }, severity: 'critical' | 'major' | 'minor' | 'trivial') => t(`issues.severity.${severity}`),
    },
    module: { label: 'issues.module' },
    site: { label: 'issues.site' },
    milestone: { label: 'issues.milestone', names: 'milestone' },
  },
  details: ['module', 'site'],
  hanging: { test: 'oneIssue.cases', milestone: 'oneIssue.milestone' },
} satisfies SayThing<'issue'>
