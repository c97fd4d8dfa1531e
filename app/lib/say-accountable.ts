import type { HealthReason } from '#contract/board'
import { shortTitle, type Words } from './say'

/** Who answers for a reason and by when, as short facts; what nobody named is said to be so. */
export function sayAccountable({ t, day }: Words, { code, internal, params }: HealthReason): string[] {
  if (code === 'source-silent') return []
  if (internal && params.title === null) return [t('reason.team')]
  const owner = params.owner ? t('reason.owner', { name: params.owner }) : t('reason.noOwner')
  switch (code) {
    case 'pass-rate-low':
    case 'critical-open':
      if (typeof params.milestone !== 'string') return [owner, t('reason.noDate')]
      return [owner, t('reason.neededFor', { milestone: shortTitle(params.milestone), date: day(params.date) })]
    case 'csat-low':
      return [owner, t('reason.answeredOn', { date: day(params.date) })]
    default:
      return [owner]
  }
}
