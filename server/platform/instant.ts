/**
 * Microseconds since 1970 of an ISO 8601 instant with an offset; for the digits beyond them see `compareFiner`.
 * `Date.parse` alone would drop microseconds, and the order of two updates with them.
 */
export function instantOf(at: string): number {
  const fraction = /\.(\d+)/.exec(at)?.[1]
  const ms = Date.parse(at)
  if (!fraction || fraction.length <= 3) return ms * 1000
  return ms * 1000 + Number(fraction.slice(3, 6).padEnd(3, '0'))
}

/** Negative when `a` comes first of two instants that are the same by the microsecond: .NET and Go write finer ones. */
export function compareFiner(a: string, b: string): number {
  const [finerA, finerB] = [finerOf(a), finerOf(b)]
  return finerA === finerB ? 0 : finerA < finerB ? -1 : 1
}
/** The digits of the fraction beyond microseconds, without zeros at their end; as text they sort as the number does. */
const finerOf = (at: string) => /\.\d{6}(\d*[1-9])/.exec(at)?.[1] ?? ''

/** The same as UTC text with milliseconds. */
export const instantText = (micros: number): string => new Date(Math.floor(micros / 1000)).toISOString()
