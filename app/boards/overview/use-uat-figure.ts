import type { BoardView } from '#contract/board'
import { cycleName } from '~/lib/cycle-name'
import { gradeLeast } from '~/lib/grade'
import { useWords } from '~/lib/say'
import type { Figure } from './key-figure'

/** The share of executed cases that passed in the current cycle, which one that is, and how far it is executed. */
export function useUatFigure({ uat, health }: BoardView): Figure {
  const { t, format } = useWords()
  const cycle = uat.cycles.find(({ current }) => current)
  const base = { label: t('figures.uat'), definition: t('figures.uatHow') }
  if (!cycle) return { ...base, value: t('figures.none'), note: t('figures.noCases'), health: null }
  const { passRateOfExecuted: rate, executed, planned } = cycle
  if (rate === null) return { ...base, value: t('figures.none'), note: t('figures.notExecuted'), health: null }
  const name = cycleName(cycle.cycle, t)
  const behind = {
    to: `uat?${new URLSearchParams({ 'cases.cycle': cycle.cycle ?? '' }).toString()}`,
    label: t('figures.uatBehind', { cycle: name }),
  }
  return {
    ...base,
    behind,
    value: format.percent(rate),
    note: t('figures.executedOf', { cycle: name, rate: format.percent(executed / planned) }),
    health: health.sections.uat === 'unknown' ? 'unknown' : gradeLeast(rate, health.tolerances.passRate),
  }
}
