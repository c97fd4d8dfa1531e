import type { CSSProperties } from 'react'
import { readableShades } from '#contract/readable-shades'

/**
 * A customer's colour as the attributes of the element that is drawn in it: readable on light and on dark paper, charts in a neutral where it could be taken for a status;
 * undefined where none was set. What follows from it is in base.css.
 */
export function readableBrand(hex: string | null) {
  const shades = readableShades(hex)
  if (!shades) return undefined
  return {
    'data-brand': '',
    style: {
      '--brand-on-light': shades.light,
      '--brand-on-dark': shades.dark,
      '--chart-on-light': shades.chart.light,
      '--chart-on-dark': shades.chart.dark,
    } as CSSProperties,
  }
}
