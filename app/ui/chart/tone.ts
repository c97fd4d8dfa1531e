import type { Tone } from './chart-model'

/** The design's colour variable of each tone. */
export const toneVariable: Record<Tone, string> = {
  brand: '--chart',
  ink: '--ink',
  soft: '--ink-soft',
  faint: '--blocked',
  good: '--good',
  critical: '--critical',
}

/** How much of its tone an area is filled with. */
export const areaStrength = 0.09
