import type { Translate } from '~/lib/translate'
import type { BoardView, UatCycleView, UatModuleView } from '#contract/board'
import type { Format } from '~/lib/format'
import { cycleName } from '~/lib/cycle-name'
import { isReadyForSignOff } from './sign-off'

/** What is left of a case, the heaviest first. */
const remains = ['notRun', 'blocked', 'failed'] as const

/** "Cycle 2. Finance can be signed off; Production has 62 cases not run." about the current cycle. */
export function uatSummary(board: BoardView, t: Translate, format: Format, language: string): string {
  const cycle = board.uat.cycles.find(({ current }) => current)
  if (!cycle) return t('uat.none')
  return t('uat.summary.ofCycle', {
    cycle: cycleName(cycle.cycle, t),
    standing: cycleStanding(cycle, board, t, format, language),
  })
}

/** What can be signed off in a cycle, and what is in the way of the rest. */
export function cycleStanding(
  cycle: UatCycleView,
  board: BoardView,
  t: Translate,
  format: Format,
  language: string,
): string {
  if (cycle.planned === 0) return t('uat.summary.noCases')
  if (cycle.executed === 0)
    return t('uat.summary.notStarted', { count: cycle.planned, cases: format.number(cycle.planned) })
  const ready = cycle.modules.filter((module) => isReadyForSignOff(module, board.health.tolerances))
  if (ready.length === cycle.modules.length) return t('uat.summary.allReady')
  const left = whatIsLeft(cycle.modules, t, format)
  const names = ready.flatMap(({ module }) => module ?? [])
  if (names.length === 0) return t('uat.summary.leftOnly', { left })
  const modules = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return t('uat.summary.readyAndLeft', { count: names.length, modules, left })
}

/** The module with the most cases not run; where all are, the most blocked; else the most failed. */
function whatIsLeft(modules: readonly UatModuleView[], t: Translate, format: Format): string {
  for (const what of remains) {
    const worst = modules.reduce((most, module) => (module[what] > most[what] ? module : most))
    const count = worst[what]
    if (count === 0) continue
    const params = { count, cases: format.number(count), module: worst.module ?? '' }
    return worst.module === null ? t(`uat.left.${what}`, params) : t(`uat.leftIn.${what}`, params)
  }
  return t('uat.left.belowRate')
}
