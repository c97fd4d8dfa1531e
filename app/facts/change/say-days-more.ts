import type { Words } from '~/words/say'

/** "+4 days" / "−2 days"; null for none and where nobody said. */
export const sayDaysMore = ({ t, format }: Words, days: number | null): string | null =>
  days ? t('slides.effect', { sign: days > 0 ? '+' : '−', days: format.days(Math.abs(days)) }) : null
