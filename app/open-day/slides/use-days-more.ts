import { useWords } from '~/lib/say'

/** "+4 days" / "−2 days"; null for none and where nobody said. */
export function useDaysMore() {
  const { t, format } = useWords()
  return (days: number | null) =>
    days ? t('slides.effect', { sign: days > 0 ? '+' : '−', days: format.days(Math.abs(days)) }) : null
}
