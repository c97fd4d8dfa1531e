/**
 * Microseconds since 1970 of an ISO 8601 instant with an offset; digits beyond microseconds are cut off.
 * `Date.parse` alone would drop microseconds, and the order of two updates with them.
 */
export function instantOf(at: string): number {
  const fraction = /\.(\d+)/.exec(at)?.[1]
  const ms = Date.parse(at)
  if (!fraction || fraction.length <= 3) return ms * 1000
  return ms * 1000 + Number(fraction.slice(3, 6).padEnd(3, '0'))
}

/** The same as UTC text with milliseconds. */
export const instantText = (micros: number): string => new Date(Math.floor(micros / 1000)).toISOString()
