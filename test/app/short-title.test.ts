import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortTitle } from '~/words/say'

test('leaves a title that fits as it is', () => expect(shortTitle('主数据 · Master data')).toBe('主数据 · Master data'))

test('cuts between words', () =>
  expect(shortTitle('Ledger totals differ after posting the goods receipt of a foreign order')).toBe(
    'Ledger totals differ after posting the goods receipt of a…',
  ))

test('never cuts an emoji or a rare character in two', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(shortTitle(family.repeat(20))).toBe(`${family.repeat(5)}…`)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(20), (text, before) => {
      const short = shortTitle('a'.repeat(before) + text)
      expect(short.isWellFormed()).toBe(true)
      expect(short.length).toBeLessThanOrEqual(60)
    }),
  )
})
