import type { HealthReason } from '#contract/board'
import { cycleName } from './cycle-name'
import { shortTitle, type Words } from './say'

const titleOf = ({ t }: Words, { params, section }: HealthReason) => {
  if (typeof params.title === 'string') return params.title
  if (section === 'actions') return t('reason.internalAction')
  return section === 'milestones' ? t('reason.internalMilestone') : t('reason.untitled')
}

/** "UAT · Cycle 2 · Production"; a cycle that says UAT itself does so once. */
function where({ t }: Words, { params }: HealthReason): string {
  const cycle = typeof params.cycle === 'string' ? cycleName(params.cycle, t) : null
  const uat = cycle?.includes(t('reason.wholeUat')) ? null : t('reason.wholeUat')
  return [uat, cycle, params.module].filter((part) => part !== null && part !== undefined).join(' · ')
}

/** With its interval, which an earlier version did not give. */
function sayLowScore({ t, format, rate }: Words, what: string, params: HealthReason['params']): string {
  const facts = { what, rate: rate(params.rate), n: Number(params.n), limit: rate(params.limit) }
  if (typeof params.low !== 'number' || typeof params.high !== 'number') return t('reason.csatLow', facts)
  const hundredths = (share: number) => format.number(Math.round(share * 100))
  const interval = t('figures.interval', { low: hundredths(params.low), high: hundredths(params.high) })
  return t('reason.csatLowWithin', { ...facts, interval })
}

/** Why a section is not green, as a whole sentence in the reader's language. */
export function sayReason(words: Words, reason: HealthReason): string {
  const { t, format, day, rate, delay } = words
  const { params } = reason
  const what = titleOf(words, reason)
  switch (reason.code) {
    case 'milestone-late':
      return t('reason.milestoneLate', { what, delay: delay(params.days), date: day(params.date) })
    case 'milestone-overdue':
      return t('reason.milestoneOverdue', { what, delay: delay(params.days), date: day(params.date) })
    case 'go-live-overdue':
      return t('reason.goLiveOverdue', { delay: delay(params.days), date: day(params.date) })
    case 'action-overdue':
      return t('reason.actionOverdue', { what, delay: delay(params.days), date: day(params.date) })
    case 'pass-rate-low':
      return t('reason.passRateLow', {
        where: where(words, reason),
        rate: rate(params.rate),
        limit: rate(params.limit),
      })
    case 'critical-open':
      return t('reason.criticalOpen', { count: Number(params.count), limit: format.number(Number(params.limit)) })
    case 'csat-low':
      return sayLowScore(words, what, params)
    case 'source-silent':
      return t('reason.sourceSilent', {
        what: t(`reason.sent.${reason.section}`),
        source: shortTitle(String(params.source)),
        date: day(params.date),
        delay: delay(params.days),
      })
    default:
      return t('reason.other')
  }
}
