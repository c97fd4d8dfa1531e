import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonExcess } from '../../server/contract/bounded-json.ts'

const roomy = { values: 1_000_000, entries: 1_000_000 }

/** Lists, objects, names and further entries: what parsing makes anything of. */
function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const parts = Object.values(value)
  const names = Array.isArray(value) ? 0 : parts.length
  return parts.reduce<number>((sum, part) => sum + count(part), 1 + names + Math.max(0, parts.length - 1))
}

describe('JSON', () => {
  test('is as much as is made of it, whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value)
        expect(findJsonExcess(json, { ...roomy, values: count(value) })).toBeNull()
        if (count(value) > 0)
          expect(findJsonExcess(json, { ...roomy, values: count(value) - 1 })).toMatchObject({
            code: 'too_many_values',
          })
      }),
    )
  })

  test('may be full, and no more, in a list, an object, a number and in depth', () => {
    const list = (length: number) => JSON.stringify(Array(length).fill(1))
    const names = (length: number) => JSON.stringify(Object.fromEntries(Array(length).fill(null).entries()))
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    for (const [of, bounds, code] of [
      [list, { ...roomy, entries: 50 }, 'too_many_entries'],
      [(length: number) => `[[1,2],${list(length)},[3]]`, { ...roomy, entries: 50 }, 'too_many_entries'],
      [(length: number) => names(length).replaceAll('null', '[{}]'), { ...roomy, entries: 50 }, 'too_many_entries'],
      [deep, { ...roomy, nesting: 50 }, 'nested'],
      [
        (length: number) => deep(length).replaceAll('[', '{"":[').replaceAll(']', ']}'),
        { ...roomy, nesting: 100 },
        'nested',
      ],
      [(length: number) => `[-0.${'1'.repeat(length + 48)}e-5]`, roomy, 'number_too_long'],
    ] as const) {
      expect(findJsonExcess(of(50), bounds)).toBeNull()
      expect(findJsonExcess(of(51), bounds)).toMatchObject({ code })
    }
  })

  test('that is none is left to who parses it', () => {
    for (const text of ['', ']]]}', '"', '"\\', '[1,', '{"a"', 'x'.repeat(1_000_000), '"'.repeat(1_000_001)])
      expect(findJsonExcess(text, { values: 10, entries: 10, nesting: 10 })).toBeNull()
  })
})
