import type { HealthReason } from '#contract/board'
import { shortTitle, type Words } from './say'

const name = ({ t }: Words, { params, section }: HealthReason) => {
  if (typeof params.title === 'string') return shortTitle(params.title)
  return section === 'actions' ? t('cause.internalAction') : t('cause.internalMilestone')
}

/** The cause as part of the headline; null where a figure of the headline says the same already. */
export function sayCause(words: Words, cause: HealthReason): string | null {
  const { t, rate, delay } = words
  const { params } = cause
  switch (cause.code) {
    case 'milestone-late':
      return t('cause.milestoneLate', { what: name(words, cause), delay: delay(params.days) })
    case 'milestone-overdue':
      return t('cause.milestoneOverdue', { what: name(words, cause), delay: delay(params.days) })
    case 'action-overdue':
      return t('cause.actionOverdue', { what: name(words, cause), delay: delay(params.days) })
    case 'pass-rate-low':
      if (!params.module) return null
      return t('cause.passRateLow', { where: shortTitle(String(params.module)), rate: rate(params.rate) })
    case 'csat-low':
      return t('cause.csatLow', { rate: rate(params.rate) })
    case 'source-silent':
      return t('cause.sourceSilent', { source: shortTitle(String(params.source)), delay: delay(params.days) })
    default:
      return null
  }
}

/** "What holds it is …", where the cause is a thing that can hold a date. */
export function sayWhatHolds(words: Words, cause: HealthReason): string | null {
  const isThing = ['milestone-late', 'milestone-overdue', 'action-overdue'].includes(cause.code)
  return isThing ? words.t('cause.holds', { what: name(words, cause) }) : sayCause(words, cause)
}
