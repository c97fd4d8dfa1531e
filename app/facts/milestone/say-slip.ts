import type { Words } from '~/words/say'

/** "20 days later", "3 days earlier", null for on the day. */
export function saySlip({ t, format }: Words, days: number | null): string | null {
  if (!days) return null
  return days > 0 ? t('plan.slip', { days: format.days(days) }) : t('plan.early', { days: format.days(-days) })
}
