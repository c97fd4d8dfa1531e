import { isNamed } from './judging.ts'

interface Thing {
  key: string
  title: string | null
  internal: boolean
}

/**
 * Each thing of the later board beside the same thing of the earlier one, undefined where it was not there yet. What is
 * internal counts in the figures and is not told of by itself to a customer.
 */
export function besideEarlier<T extends Thing>(before: readonly T[], after: readonly T[]): [T | undefined, T][] {
  const earlier = new Map(before.map((thing) => [thing.key, thing]))
  return after.filter(isNamed).map((thing) => [earlier.get(thing.key), thing])
}

/** The things of the earlier board that the later one has not. */
export function goneFrom<T extends Thing>(before: readonly T[], after: readonly T[]): T[] {
  const left = new Set(after.map(({ key }) => key))
  return before.filter((thing) => isNamed(thing) && !left.has(thing.key))
}
