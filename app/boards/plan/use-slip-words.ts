import { useWords } from '~/lib/say'

/** "20 days later", "3 days earlier", nothing for on the day. */
export function useSlipWords() {
  const { t, format } = useWords()
  return (days: number | null) => {
    if (!days) return null
    return days > 0 ? t('plan.slip', { days: format.days(days) }) : t('plan.early', { days: format.days(-days) })
  }
}
