type Colour = readonly [number, number, number]

/** The paper and card of light and dark; the colour must be readable on the worse of them. */
const lightPaper: Colour = [0xfa, 0xfa, 0xf7]
const darkPaper: Colour = [0x1b, 0x1d, 0x20]
/** WCAG AA for text, and a little to spare. */
const enough = 4.7
/** Thin strokes on dark paper need more. */
const enoughOnDark = 7

const parse = (hex: string): Colour | null => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!digits) return null
  return [parseInt(digits[1]!, 16), parseInt(digits[2]!, 16), parseInt(digits[3]!, 16)]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const channel = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
const luminance = ([r, g, b]: Colour) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
/** Contrast of two colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Hue in degrees, saturation and lightness 0 to 1. */
function toHsl(colour: Colour): readonly [number, number, number] {
  const [r, g, b] = colour.map((value) => value / 255) as unknown as Colour
  const high = Math.max(r, g, b)
  const range = high - Math.min(r, g, b)
  const light = high - range / 2
  if (range === 0) return [0, 0, light]
  const turn = high === r ? (g - b) / range : high === g ? (b - r) / range + 2 : (r - g) / range + 4
  return [turn * 60, range / (1 - Math.abs(2 * light - 1)), light]
}

function toColour([hue, saturation, light]: readonly [number, number, number]): Colour {
  const reach = saturation * Math.min(light, 1 - light)
  const part = (offset: number) => {
    const at = (((offset + hue / 30) % 12) + 12) % 12
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
}

/** The same hue, darker or lighter in small steps until it can be read on that paper. */
function readable(colour: Colour, paper: Colour, step: number): string {
  const [hue, saturation, light] = toHsl(colour)
  // Pure colours glow on dark paper; a little less of them is calmer.
  const calm = step > 0 ? saturation * 0.75 : saturation
  const needed = step > 0 ? enoughOnDark : enough
  let shade = colour
  for (let count = 1; count <= 50 && contrast(shade, paper) < needed; count++)
    shade = toColour([hue, calm, Math.min(1, Math.max(0, light + count * step))])
  return `#${shade.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** What charts are drawn in where the customer's colour could be taken for a status. */
const neutral = { light: '#454c54', dark: '#b3b9c0' }
/** Hues of good, attention and critical in degrees, as they are seen (OKLab); they stand in base.css. */
const statusHues = [157, 75, 27]
/** Nearer to a status than this a colour is taken for it; a colour of less chroma is a grey, which nobody takes for one. */
const nearestHue = 30
const leastChroma = 0.04

/** Whether a colour could be taken for a status. Björn Ottosson's OKLab: equal differences of hue are seen as equal. */
function looksLikeStatus(colour: Colour): boolean {
  const [r, g, b] = colour.map(channel) as unknown as Colour
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const redness = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const yellowness = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const hue = (Math.atan2(yellowness, redness) * 180) / Math.PI
  const apart = (other: number) => Math.abs(((hue - other + 540) % 360) - 180)
  return Math.hypot(redness, yellowness) >= leastChroma && statusHues.some((status) => apart(status) < nearestHue)
}

interface Shades {
  light: string
  dark: string
}

/**
 * A customer's colour as it can be read on light and on dark paper, and what charts are drawn in: the same, or a neutral where
 * it could be taken for a status. undefined where none was set.
 */
export function readableShades(hex: string | null): (Shades & { chart: Shades }) | undefined {
  const colour = hex ? parse(hex) : null
  if (!colour) return undefined
  const shades = { light: readable(colour, lightPaper, -0.02), dark: readable(colour, darkPaper, 0.02) }
  return { ...shades, chart: looksLikeStatus(colour) ? neutral : shades }
}
