import { readableShades } from '#contract/readable-shades'

/** A customer's colour as the value of `--brand`: readable on light and on dark paper; undefined where none was set. */
export function readableBrand(hex: string | null): string | undefined {
  const shades = readableShades(hex)
  return shades && `light-dark(${shades.light}, ${shades.dark})`
}
