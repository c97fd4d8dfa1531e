import type { BoardView } from '#contract/board'
import { cycleName } from '~/words/cycle-name'
import { gradeLeast } from '#contract/board/grade'
import type { Words } from '~/words/say'
import type { Figure } from '../fact'

/** The share of executed cases that passed in the current cycle, which one that is, and how far it is executed. */
export function uatFigure(words: Words, { uat, health }: BoardView): Figure {
  const { t, format } = words
  const cycle = uat.cycles.find(({ current }) => current)
  const base = { label: t('figures.uat'), definition: t('figures.uatHow') }
  if (!cycle) return { ...base, value: t('figures.none'), note: t('figures.noCases'), health: null }
  const { passRateOfExecuted: rate, executed, planned } = cycle
  if (rate === null) return { ...base, value: t('figures.none'), note: t('figures.notExecuted'), health: null }
  const name = cycleName(words, cycle.cycle)
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
