import type { ChangeView } from '#section/change'
import type { Words } from '~/words/say'

/** Intl throws for what is not three letters; sources write what they like. */
const isCurrency = (currency: string | null) => currency !== null && /^[A-Za-z]{3}$/.test(currency)

function sayCost({ format }: Words, cost: number, currency: string | null): string {
  if (!currency || !isCurrency(currency)) return [currency, format.number(cost)].filter(Boolean).join(' ')
  return format.number(cost, { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 })
}

/** "adds 4 days" and "costs CNY 86,000"; null for each that the source did not say. */
export function changeEffect(
  words: Words,
  { impactDays, impactCost, currency }: Pick<ChangeView, 'impactDays' | 'impactCost' | 'currency'>,
): [days: string | null, cost: string | null] {
  const { t, format } = words
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
