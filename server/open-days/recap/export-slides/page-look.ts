import type { Health } from '../../../contract/board.ts'
import type { OutlineChart } from '../../../contract/open-days/outline.ts'
import { readableShades } from '../../../contract/readable-shades.ts'
import { printableText } from '../../../platform/printable-text.ts'

/** White paper, 13.33 by 7.5 inches, with the hierarchy of the wall. */
export const page = { width: 13.333, height: 7.5, left: 0.8, right: 12.533, top: 0.55, bottom: 6.75 } as const
export const inner = page.right - page.left

export const ink = '1A1C1E'
export const soft = '565D65'
export const line = 'E3E3DD'

/** The customer's colour where one is set, and that of what charts draw which is no status, as six hexadecimal digits. */
export function coloursOf(hex: string | null): { brand: string; charts: string } {
  const shades = readableShades(hex)
  const digits = (colour = '#0b5d58') => colour.slice(1).toUpperCase()
  return { brand: digits(shades?.light), charts: digits(shades?.chart.light) }
}

export const marks: Record<Health, { sign: string; colour: string }> = {
  good: { sign: '●', colour: '1F7A4D' },
  attention: { sign: '▲', colour: '8F5F00' },
  critical: { sign: '■', colour: 'B3312B' },
  unknown: { sign: '○', colour: '5C636B' },
}

const tones = {
  good: '1F7A4D',
  critical: 'B3312B',
  blocked: '82868D',
  mist: 'E3E1DA',
  soft,
  none: 'transparent',
} as const
/** A series' colour as six hexadecimal digits; `plain` where it is no status, `transparent` for what is not seen. */
export const toneColour = (tone: OutlineChart['series'][number]['tone'], plain: string) =>
  tone === 'brand' ? plain : tones[tone]

/** A face that both scripts have where it is opened. */
export const fontOf = { en: 'Arial', 'zh-CN': 'Microsoft YaHei' } as const

/** Joins what stands on both sides of it: no line ends there, and nothing is seen. */
const joiner = '\u2060'

/**
 * A text as PowerPoint takes it: what XML cannot hold is left out, what Office would read as the code of a character is
 * taken apart, and no line ends between a number and the 年, 月 or 日 of its date.
 */
export const clean = (text: string) =>
  printableText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, `_${joiner}`)
    .replace(/\d(?=[年月日号])/g, `$&${joiner}`)
    .replace(/[年月](?=\d)/g, `$&${joiner}`)
