import fc from 'fast-check'
import type { z } from 'zod'

interface Shaped {
  shape: Record<string, z.ZodType>
}

const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000))

/** Every kind of value that a field may take; which of them one takes, its schema says. */
const candidates = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown>[] => [
  text,
  days.map((day) => day.toISOString().slice(0, 10)),
  fc.integer({ min: 0, max: 5 }),
  fc.boolean(),
  fc.constantFrom('CNY', 'EUR'),
  fc.array(text, { minLength: 1, maxLength: 2 }),
]

const optionsOf = (schema: unknown): unknown[] => {
  const { options, unwrap } = schema as { options?: unknown[]; unwrap?: () => unknown }
  if (unwrap) return optionsOf((schema as { unwrap(): unknown }).unwrap())
  return options ?? []
}

/** Values that one field takes: one of those its schema lists, else of the first sort that it accepts. */
function arbitraryField(name: string, schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const options = optionsOf(schema)
  if (options.length > 0) return fc.constantFrom(...options)
  const fitting = candidates(text).find((candidate) =>
    fc.sample(candidate, { numRuns: 3, seed: 1 }).every((value) => schema.safeParse(value).success),
  )
  if (!fitting) throw new Error(`nothing fits the field ${name}: teach arbitraryField what it takes`)
  return fitting
}

/** The names of the fields that a kind's schema knows. */
export const fieldsOf = (schema: z.ZodType): string[] => Object.keys((schema as unknown as Shaped).shape)

/**
 * Data of one update of a kind, by its schema: each field there, cleared or left out. What of it the schema refuses as a
 * whole (a score beside no scale that has it) is left out.
 */
export function arbitraryDataOf(schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> {
  const { shape } = schema as unknown as Shaped
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    fc.oneof({ weight: 6, arbitrary: arbitraryField(name, field, text) }, { weight: 1, arbitrary: fc.constant(null) }),
  ])
  return fc
    .record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
    .filter((data) => schema.safeParse(data).success)
}
