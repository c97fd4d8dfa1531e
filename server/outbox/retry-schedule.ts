const minute = 60_000
const longestWait = 120 * minute

/** Tries before a message is given up: about three days of them. */
export const maxAttempts = 43

/**
 * How long to wait after that many tries, in milliseconds: a minute, doubled each time, at most two hours; a quarter more
 * or less, so that what failed together does not come back together.
 */
export function waitAfter(attempts: number, random: () => number = Math.random): number {
  const wait = Math.min(longestWait, minute * 2 ** Math.min(attempts - 1, 10))
  return Math.round(wait * (0.75 + random() / 2))
}
