import type { Words } from './say'

/** "Cycle 2" for what tools call `cycle-2`, `Cycle 2` or `2`; any other name in the reader's script. */
export function cycleName({ t, name }: Words, said: string | null): string {
  if (said === null) return t('uat.noCycle')
  const cycle = name(said)
  const number = /^(?:cycle)?[\s_-]*(\d+)$/i.exec(cycle)?.[1]
  return number ? t('uat.cycleNumber', { number: Number(number) }) : cycle
}
