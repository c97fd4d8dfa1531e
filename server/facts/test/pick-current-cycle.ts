/** A cycle speaks for UAT once this share of its planned cases is executed, and this many cases at least … */
const realShare = 0.1
const realCount = 5
/** … and if it plans at least this share of what the largest one plans: a handful of smoke tests is no cycle. */
const realSize = 0.1

export interface CycleToPick {
  /** It has a name that customers may read. */
  named: boolean
  planned: number
  executed: number
  /** The day number on which its first case was executed; null while none is. */
  executedFrom: number | null
}

/**
 * The cycle whose figures stand for UAT as a whole: among those of which a real share is executed, the one that began
 * to be executed last, so that a late correction in an earlier cycle does not bring that one back. Without any, the
 * one with the most executed cases; before anything is executed, the last one. Cycles without a name stand back as
 * long as a named one was begun.
 */
export function pickCurrentCycle<Cycle extends CycleToPick>(cycles: readonly Cycle[]): Cycle | undefined {
  const begun = preferNamed(cycles.filter(({ executed }) => executed > 0))
  if (begun.length === 0) return preferNamed(cycles).at(-1)
  const largest = Math.max(...begun.map(({ planned }) => planned))
  const real = begun.filter(
    ({ planned, executed }) => executed >= Math.max(realCount, realShare * planned) && planned >= realSize * largest,
  )
  return real.length > 0
    ? lastOfMost(real, ({ executedFrom }) => executedFrom ?? -Infinity)
    : lastOfMost(begun, ({ executed }) => executed)
}

function preferNamed<Cycle extends CycleToPick>(cycles: readonly Cycle[]): readonly Cycle[] {
  const named = cycles.filter((cycle) => cycle.named)
  return named.length > 0 ? named : cycles
}

const lastOfMost = <Item>(items: readonly Item[], valueOf: (item: Item) => number): Item =>
  items.reduce((most, item) => (valueOf(item) >= valueOf(most) ? item : most))
