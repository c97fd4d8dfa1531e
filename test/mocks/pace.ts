/** Counts calls in a sliding window, as the vendors do; a clock in milliseconds. */
export function pace(clock: () => number, count: number, ms: number) {
  let calls: number[] = []
  return {
    /** Whether one more call is too many. */
    isOver() {
      calls = calls.filter((at) => at > clock() - ms)
      return calls.length >= count
    },
    count: () => void calls.push(clock()),
  }
}
