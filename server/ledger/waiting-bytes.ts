/**
 * Counts the bytes that wait, by who sent them. Of those who have something waiting each may have an equal part of `limit`
 * and always one push, so that whoever fills it refuses nobody but themselves.
 */
export function createWaitingBytes(limit: number) {
  const waiting = new Map<string, number>()
  return {
    /** Whether there is room for them; then they count until they are removed. */
    add(who: string, bytes: number): boolean {
      const own = waiting.get(who)
      const askers = waiting.size + (own === undefined ? 1 : 0)
      if (own !== undefined && own + bytes > limit / Math.max(askers, 2)) return false
      waiting.set(who, (own ?? 0) + bytes)
      return true
    },
    remove(who: string, bytes: number) {
      const left = waiting.get(who)! - bytes
      if (left > 0) waiting.set(who, left)
      else waiting.delete(who)
    },
  }
}
