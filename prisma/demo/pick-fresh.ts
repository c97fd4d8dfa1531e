import type { Random } from './seeded-random.ts'

/** Picks from lists so that what was not told for a while comes first: a find is fixed before it is made again. */
export const freshPicker = (random: Random) => {
  const told = new Map<unknown, number>()
  return <T>(list: readonly T[]): T => {
    const one = random.pickWeighted(list, (candidate) => 0.05 ** (told.get(candidate) ?? 0))
    told.set(one, (told.get(one) ?? 0) + 1)
    return one
  }
}
