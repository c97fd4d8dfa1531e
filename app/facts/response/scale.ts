import type { Measure } from '#contract/board/current-survey'

const ends: Record<Measure, readonly [number, number]> = { csat: [0, 1], nps: [-100, 100], ces: [1, 7] }

/** Where a score lies on its scale, in percent. */
export function onScale(measure: Measure, value: number): number {
  const [low, high] = ends[measure]
  return Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 1000) / 10
}

export const scaleEnds = (measure: Measure) => ends[measure]
