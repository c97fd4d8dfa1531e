import type { Translate } from './translate'

/** "Cycle 2" for what tools call `cycle-2`, `Cycle 2` or `2`; any other name as it is. */
export function cycleName(cycle: string | null, t: Translate): string {
  if (cycle === null) return t('uat.noCycle')
  const number = /^(?:cycle)?[\s_-]*(\d+)$/i.exec(cycle)?.[1]
  return number ? t('uat.cycleNumber', { number: Number(number) }) : cycle
}
