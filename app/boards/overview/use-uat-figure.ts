import type { BoardView } from '#contract/board'
import { gradeLeast } from '~/lib/grade'
import { useWords } from '~/lib/say'
import type { Figure } from './key-figure'

/** The share of executed cases that passed in the current cycle. */
export function useUatFigure({ uat, health }: BoardView): Figure {
  const { t, format } = useWords()
  const current = uat.cycles.findLast(({ executed }) => executed > 0) ?? uat.cycles.at(-1)
  const base = { label: t('figures.uat'), definition: t('figures.uatHow') }
  if (!current) return { ...base, value: t('figures.none'), note: t('figures.noCases'), health: null }
  const { passRateOfExecuted: rate, passRateOfPlanned } = current
  if (rate === null) return { ...base, value: t('figures.none'), note: t('figures.notExecuted'), health: null }
  return {
    ...base,
    value: format.percent(rate),
    note: t('figures.ofPlanned', { rate: format.percent(passRateOfPlanned ?? 0) }),
    health: health.sections.uat === 'unknown' ? 'unknown' : gradeLeast(rate, health.tolerances.passRate),
  }
}
