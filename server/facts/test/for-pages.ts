import type { PublishedTolerances } from '../../contract/board.ts'
import { keepSome } from '../../contract/board/keep-some.ts'
import { isReadyForSignOff } from '../../contract/board/sign-off.ts'
import { trendInFewDays, type UatCycleView, type UatModuleView, type UatView } from './section.ts'

/** As many cycles as a page tells of, and modules of all of them together; of each cycle a few at least. */
const mostCycles = 4
const mostModules = 36
const leastModules = 5

type Tolerances = PublishedTolerances['tolerances']

/** The current cycle and the latest others with their largest modules, and what is said of all modules. */
export function uatForPages(view: UatView, { tolerances }: { tolerances: Tolerances }): UatView {
  const { cycles } = view
  const others = cycles.filter(({ current }) => !current)
  const kept = keepSome(cycles, [...cycles.filter(({ current }) => current), ...others.slice(1 - mostCycles)])
  const most = Math.max(leastModules, Math.floor(mostModules / Math.max(1, kept.length)))
  return {
    ...view,
    cycles: kept.map((cycle) => largestModules(cycle, most, tolerances)),
    ...(kept.length < cycles.length ? { moreCycles: cycles.length - kept.length } : {}),
    trend: trendInFewDays(view.trend),
  }
}

function largestModules(cycle: UatCycleView, most: number, tolerances: Tolerances): UatCycleView {
  const { modules } = cycle
  if (modules.length <= most) return cycle
  const by = (figure: 'planned' | 'notRun' | 'blocked' | 'failed') => (a: UatModuleView, b: UatModuleView) =>
    b[figure] - a[figure]
  // What stands most in the way is told in a sentence.
  const inTheWay = (['notRun', 'blocked', 'failed'] as const).map((figure) => modules.toSorted(by(figure))[0]!)
  const wanted = new Set([...inTheWay, ...modules.toSorted(by('planned'))])
  const inScope = modules.filter(({ planned }) => planned > 0)
  return {
    ...cycle,
    modules: keepSome(modules, [...wanted].slice(0, most)),
    all: {
      modules: modules.length,
      planned: inScope.length,
      ready: inScope.filter((module) => isReadyForSignOff(module, tolerances)).length,
    },
  }
}
