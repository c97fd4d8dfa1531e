import { z } from 'zod'
import { label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact } from '../fact.ts'

/** What the delivery team itself says of the project; the board shows it beside what it computes. */
export const declarationSchema = z.looseObject({
  health: z.enum(['good', 'attention', 'critical']).nullish(),
  reason: text(limits.textLength).nullish(),
  declaredBy: label().nullish(),
})
export type DeclarationData = z.infer<typeof declarationSchema>

export const declaration: Fact<DeclarationData, null> = {
  name: 'declaration',
  schema: declarationSchema,
  staleAfterDays: 60,
  step: () => null,
  isListed: true,
  shown: { data: { health: 'figure', reason: 'text', declaredBy: 'text' } },
}
