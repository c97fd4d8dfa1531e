/** The lowest and the highest score of each scored type, and the ledger's name for its scale. Here browsers get it without zod. */
export const scoreScales = {
  csat: { from: 1, to: 5, scale: 'csat5' },
  nps: { from: 0, to: 10, scale: 'nps' },
  ces: { from: 1, to: 7, scale: 'ces7' },
} as const
export type ScoredType = keyof typeof scoreScales

/** Whether answers to questions of that type are scores. */
export const isScored = (type: string): type is ScoredType => Object.hasOwn(scoreScales, type)
