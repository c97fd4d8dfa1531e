import type { HealthReason } from '#contract/board'
import { shortTitle, type Words } from './say'

/** The codes whose cause is a thing, which the reader has to be able to name. */
const isThing = ({ code }: HealthReason) => ['milestone-late', 'milestone-overdue', 'action-overdue'].includes(code)

/** The cause as part of the headline; null where a figure says the same already, and where there is no name to say. */
export function sayCause(words: Words, cause: HealthReason): string | null {
  const { t, rate, delay } = words
  const { params, internal } = cause
  if (isThing(cause) && typeof params.title !== 'string') return null
  const thing = { what: shortTitle(String(params.title)), delay: delay(params.days) }
  switch (cause.code) {
    case 'milestone-late':
      return t('cause.milestoneLate', thing)
    case 'milestone-overdue':
      return t('cause.overdue', thing)
    case 'action-overdue':
      return internal ? t('cause.overdue', thing) : t('cause.actionOverdue', thing)
    case 'pass-rate-low':
      if (!params.module) return null
      return t('cause.passRateLow', { where: shortTitle(String(params.module)), rate: rate(params.rate) })
    case 'csat-low':
      return t('cause.csatLow', { rate: rate(params.rate) })
    default:
      return null
  }
}

/** "What holds it is …", where the cause is a thing that can hold a date. */
export function sayWhatHolds(words: Words, cause: HealthReason): string | null {
  if (!isThing(cause) || typeof cause.params.title !== 'string') return sayCause(words, cause)
  return words.t('cause.holds', { what: shortTitle(cause.params.title) })
}
