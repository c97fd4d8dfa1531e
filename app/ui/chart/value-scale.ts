/** An axis from zero: where it ends, and at most five round values on it. */
export interface ValueScale {
  top: number
  ticks: number[]
}

const mostTicks = 5

/** 1, 2, 5, 10, 20, 50 … */
const roundStep = (index: number) => [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3)

/** The scale for counts up to `highest`, with a little air above. */
export function valueScale(highest: number): ValueScale {
  const top = Math.max(highest * 1.08, 1)
  let index = 0
  while (Math.floor(top / roundStep(index)) >= mostTicks) index++
  const step = roundStep(index)
  return { top, ticks: Array.from({ length: Math.floor(top / step) + 1 }, (_, tick) => tick * step) }
}
