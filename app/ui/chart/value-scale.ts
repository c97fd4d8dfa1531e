/** An axis through zero: where it ends, and at most five round values on it. */
export interface ValueScale {
  /** Zero, or below. */
  bottom: number
  top: number
  ticks: number[]
}

const mostTicks = 5

/** 1, 2, 5, 10, 20, 50 … */
const roundStep = (index: number) => [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3)

/** The scale for counts up to `highest`, with a little air above; below zero only as far as `lowest` does. */
export function valueScale(highest: number, lowest = 0): ValueScale {
  const bottom = lowest * 1.08
  const top = Math.max(highest * 1.08, lowest < 0 ? 0 : 1)
  let index = 0
  const below = () => Math.floor(-bottom / roundStep(index))
  const above = () => Math.floor(top / roundStep(index))
  while (below() + above() >= mostTicks) index++
  const step = roundStep(index)
  const ticks = Array.from({ length: below() + above() + 1 }, (_, tick) => (tick - below()) * step)
  return { bottom, top, ticks }
}
