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

/** A customer's colour as it can be read on light and on dark paper; undefined where none was set. */
export function readableShades(hex: string | null): { light: string; dark: string } | undefined {
  const colour = hex ? parse(hex) : null
  return colour ? { light: readable(colour, lightPaper, -0.02), dark: readable(colour, darkPaper, 0.02) } : undefined
}
