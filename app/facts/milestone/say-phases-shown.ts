import type { Words } from '~/words/say'

/** How many of very many phases are drawn; null where all are. */
export const sayPhasesShown = ({ t, format }: Words, shown: number, all: number): string | null =>
  shown < all ? t('plan.phasesShown', { count: all, number: format.number(all), shown: format.number(shown) }) : null
