import type { Tolerances } from '#contract/board'
import type { UatFigures } from '#section/test'

/** Ready for sign-off: every case executed, none blocked, and as many passed as the project agreed on. */
export function isReadyForSignOff(figures: UatFigures, tolerances: Tolerances): boolean {
  const { notRun, blocked, passRateOfExecuted } = figures
  return (
    notRun === 0 && blocked === 0 && passRateOfExecuted !== null && passRateOfExecuted >= tolerances.passRate.attention
  )
}
