import type { Translate } from '~/lib/translate'
import type { BoardView, UatCycleView, UatModuleView } from '#contract/board'
import type { Format } from '~/lib/format'
import { cycleName } from '~/lib/cycle-name'
import { modulesInOrder } from './modules-in-order'
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
  const isOver = isBeforeCurrent(cycle, board.uat.cycles)
  const planned = { count: cycle.planned, cases: format.number(cycle.planned) }
  if (cycle.blocked === cycle.planned) return t('uat.summary.allBlocked', planned)
  if (cycle.executed === 0) return t(isOver ? 'uat.summary.neverStarted' : 'uat.summary.notStarted', planned)
  const modules = modulesInOrder(cycle, language).filter((module) => module.planned > 0)
  const ready = modules.filter((module) => isReadyForSignOff(module, board.health.tolerances))
  if (ready.length === modules.length) return t('uat.summary.allReady')
  const left = whatIsLeft(modules, t, format)
  const names = ready.flatMap(({ module }) => module ?? [])
  if (names.length === 0) return t(isOver ? 'uat.summary.leftOver' : 'uat.summary.leftOnly', { left })
  const namesOfReady = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return t('uat.summary.readyAndLeft', { count: names.length, modules: namesOfReady, left })
}

/** A cycle that began before the current one is over; one that began after it has yet to get somewhere. */
const isBeforeCurrent = (cycle: UatCycleView, cycles: readonly UatCycleView[]) =>
  cycles.indexOf(cycle) < cycles.findIndex(({ current }) => current)

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
