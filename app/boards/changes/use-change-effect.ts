import type { ChangeView } from '#contract/board'
import { useWords, type Words } from '~/lib/say'

/** Intl throws for what is not three letters; sources write what they like. */
const isCurrency = (currency: string | null) => currency !== null && /^[A-Za-z]{3}$/.test(currency)

function sayCost({ format }: Words, cost: number, currency: string | null): string {
  if (!currency || !isCurrency(currency)) return [currency, format.number(cost)].filter(Boolean).join(' ')
  return format.number(cost, { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 })
}

/** "adds 4 days · costs CNY 86,000": only what the source said. */
export function useChangeEffect() {
  const words = useWords()
  const { t, format } = words
  return ({
    impactDays,
    impactCost,
    currency,
  }: Pick<ChangeView, 'impactDays' | 'impactCost' | 'currency'>): (string | null)[] => {
    const days = () => {
      if (impactDays === null) return null
      if (impactDays === 0) return t('changes.noDelay')
      const size = format.days(Math.abs(impactDays))
      return impactDays > 0 ? t('changes.adds', { days: size }) : t('changes.saves', { days: size })
    }
    const cost = () => {
      if (impactCost === null) return null
      const amount = sayCost(words, Math.abs(impactCost), currency)
      return impactCost < 0 ? t('changes.savesCost', { amount }) : t('changes.costs', { amount })
    }
    return [days(), cost()]
  }
}
