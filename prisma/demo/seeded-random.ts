/** A stream of chance that is the same at every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the list, likelier where `weight` is larger. */
  pickWeighted<T>(list: readonly T[], weight: (one: T) => number): T
  shuffled<T>(list: readonly T[]): T[]
}

const fnv1a = (text: string) => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const mulberry32 = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A stream named after what it decides, so that a change in one part of the story leaves the others alone. */
export const seededRandom = (seed: string): Random => {
  const next = mulberry32(fnv1a(seed))
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T
  return {
    next,
    whole,
    pick,
    chance: (probability) => next() < probability,
    pickWeighted: (list, weight) => {
      let left = next() * list.reduce((sum, one) => sum + weight(one), 0)
      return list.find((one) => (left -= weight(one)) < 0) ?? pick(list)
    },
    shuffled: (list) => {
      const all = [...list]
      for (let i = all.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[all[i], all[j]] = [all[j]!, all[i]!]
      }
      return all
    },
  }
}
