import type { Random } from './seeded-random.ts'

export interface GivenScores {
  answers: number
  /** Of these, how many gave 4 or 5 of 5. */
  satisfied: number
  /** It adds up to the number of answers to this question. */
  nps?: { promoters: number; passives: number; detractors: number }
}

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

/** The scores that people gave, the happiest first. */
export const giveScores = (random: Random, { answers, satisfied, nps }: GivenScores) => {
  const { promoters = 0, passives = 0, detractors = 0 } = nps ?? {}
  return {
    csat: [
      ...times(satisfied, () => (random.chance(0.45) ? 5 : 4)),
      ...times(answers - satisfied, () => random.pickWeighted([3, 2, 1], (score) => score ** 2)),
    ],
    nps: [
      ...times(promoters, () => random.whole(9, 10)),
      ...times(passives, () => random.whole(7, 8)),
      ...times(detractors, () => random.whole(3, 6)),
    ],
  }
}
