import type { BoardView } from '#contract/board'
import { isReadyForSignOff } from '#contract/board/sign-off'
import type { UatCycleView, UatModuleView } from '#section/test'
import type { Words } from '~/words/say'
import { cycleName } from '~/words/cycle-name'
import { modulesInOrder } from './modules-in-order'

/** What is left of a case, the heaviest first. */
const remains = ['notRun', 'blocked', 'failed'] as const

/** "Cycle 2. Finance can be signed off; Production has 62 cases not run." about the current cycle. */
export function uatSummary(words: Words, board: BoardView): string {
  const { t } = words
  const cycle = board.uat.cycles.find(({ current }) => current)
  if (!cycle) return t('uat.none')
  return t('uat.summary.ofCycle', {
    cycle: cycleName(words, cycle.cycle),
    standing: cycleStanding(words, cycle, board),
  })
}

/** What can be signed off in a cycle, and what is in the way of the rest. */
export function cycleStanding(words: Words, cycle: UatCycleView, board: BoardView): string {
  const { t, format, name, language } = words
  if (cycle.planned === 0) return t('uat.summary.noCases')
  const isOver = isBeforeCurrent(cycle, board.uat.cycles)
  const planned = { count: cycle.planned, cases: format.number(cycle.planned) }
  if (cycle.blocked === cycle.planned) return t('uat.summary.allBlocked', planned)
  if (cycle.executed === 0) return t(isOver ? 'uat.summary.neverStarted' : 'uat.summary.notStarted', planned)
  const modules = modulesInOrder(cycle, language).filter((module) => module.planned > 0)
  const ready = modules.filter((module) => isReadyForSignOff(module, board.health.tolerances))
  const all = cycle.all ?? { planned: modules.length, ready: ready.length }
  if (all.ready === all.planned) return t('uat.summary.allReady')
  const left = whatIsLeft(words, modules)
  const names = ready.flatMap(({ module }) => (module === null ? [] : name(module)))
  if (names.length === 0 && !(cycle.all && all.ready > 0))
    return t(isOver ? 'uat.summary.leftOver' : 'uat.summary.leftOnly', { left })
  // So many that not even their names came.
  if (cycle.all) return t('uat.summary.manyReady', { count: all.ready, number: format.number(all.ready), left })
  return t('uat.summary.readyAndLeft', { count: names.length, modules: format.list(names), left })
}

/** A cycle that began before the current one is over; one that began after it has yet to get somewhere. */
const isBeforeCurrent = (cycle: UatCycleView, cycles: readonly UatCycleView[]) =>
  cycles.indexOf(cycle) < cycles.findIndex(({ current }) => current)

/** The module with the most cases not run; where all are, the most blocked; else the most failed. */
function whatIsLeft({ t, format, name }: Words, modules: readonly UatModuleView[]): string {
  for (const what of remains) {
    const worst = modules.reduce((most, module) => (module[what] > most[what] ? module : most))
    const count = worst[what]
    if (count === 0) continue
    const params = { count, cases: format.number(count), module: name(worst.module ?? '') }
    return worst.module === null ? t(`uat.left.${what}`, params) : t(`uat.leftIn.${what}`, params)
  }
  return t('uat.left.belowRate')
}
