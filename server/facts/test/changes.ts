import type { BoardChange } from '../../contract/board.ts'
import type { UatChange, UatCycleView, UatFigures, UatView } from './section.ts'
import type { SectionChange } from '../fact.ts'

type Change = SectionChange<'uat'>
type RateChange = Extract<Change, { code: 'pass-rate' }>
const change = <Said extends UatChange>(mark: BoardChange['mark'], said: Said) => ({
  ...said,
  section: 'uat' as const,
  mark,
})

/** The pass rate of the cycle that stands for UAT, as a whole and per module, and cycles that began. */
export function uatChanges(before: UatView, after: UatView): Change[] {
  const earlier = new Map(before.cycles.map((cycle) => [cycle.cycle, cycle]))
  const started = after.cycles
    .filter(({ cycle, executed }) => executed > 0 && !earlier.get(cycle)?.executed)
    .map(({ cycle, planned }) => change(null, { code: 'cycle-started', params: { cycle, planned } }))
  const current = after.cycles.find((cycle) => cycle.current)
  const was = current && earlier.get(current.cycle)
  return [...(was ? rateChanges(was, current) : []), ...started]
}

function rateChanges(was: UatCycleView, is: UatCycleView): Change[] {
  const { cycle } = is
  const whole = rateChange(was, is, { cycle, module: null })
  const earlier = new Map(was.modules.map((module) => [module.module, module]))
  const modules = is.modules.flatMap((module) => {
    const then = earlier.get(module.module)
    return then && module.module !== null ? rateChange(then, module, { cycle, module: module.module }) : []
  })
  return [...whole, ...modules.sort((a, b) => size(b) - size(a))]
}

const size = ({ params }: RateChange) => Math.abs(params.to - params.from)

/** Said where the rate changed by a percentage point, as it is shown. */
function rateChange(
  was: UatFigures,
  is: UatFigures,
  where: { cycle: string | null; module: string | null },
): RateChange[] {
  const [from, to] = [was.passRateOfExecuted, is.passRateOfExecuted]
  if (from === null || to === null || Math.round(from * 100) === Math.round(to * 100)) return []
  const { notRun, blocked } = is
  return [
    change(to > from ? 'good' : 'attention', { code: 'pass-rate', params: { ...where, from, to, notRun, blocked } }),
  ]
}
