import type { Tolerances } from './tolerances.ts'

/** Ready for sign-off: every case executed, none blocked, and as many passed as the project agreed on. */
export const isReadyForSignOff = (
  figures: { notRun: number; blocked: number; passRateOfExecuted: number | null },
  { passRate }: Tolerances,
): boolean =>
  figures.notRun === 0 &&
  figures.blocked === 0 &&
  figures.passRateOfExecuted !== null &&
  figures.passRateOfExecuted >= passRate.attention
