import type { ChangeView } from '#section/change'
import type { Words } from '~/words/say'

/** "CNY 86,000", "CNY 1.2 million", "¥8.6万": in millions, billions, 万 or 亿 only where that loses nothing. */
function sayCost({ format, language }: Words, cost: number, currency: string | null): string {
  const isChinese = language === 'zh-CN'
  const unit = (isChinese ? [1e8, 1e4] : [1e9, 1e6]).find((size) => cost >= size) ?? Infinity
  const look: Intl.NumberFormatOptions = {
    notation: (cost * 100) % unit ? 'standard' : 'compact',
    compactDisplay: 'long',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }
  return isChinese && currency
    ? format.number(cost, { ...look, style: 'currency', currency })
    : [currency, format.number(cost, look)].filter(Boolean).join('\u00a0')
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
    return t(impactDays > 0 ? 'changes.adds' : 'changes.saves', { days: format.days(Math.abs(impactDays)) })
  }
  const amount = impactCost !== null && sayCost(words, Math.abs(impactCost), currency)
  return [days(), amount ? t(impactCost < 0 ? 'changes.savesCost' : 'changes.costs', { amount }) : null]
}
