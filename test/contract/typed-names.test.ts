import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personName } from '../../server/contract/civil.ts'
import { joinCodeSchema } from '../../server/contract/open-days/room.ts'

test.each([
  'ABC234',
  'abc234',
  ' abc 234 ',
  'ABC-234',
  'A B C – 2 3 4',
  'ａｂｃ２３４',
  'ＡＢＣ－２３４',
  'abc.234',
  'ABC\u3000234',
])('knows the code however it is typed: “%s”', (typed) => expect(joinCodeSchema.parse(typed)).toBe('ABC234'))

test('knows every code in lower case and full width, with anything between its characters that people put there', () => {
  const character = fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ')
  const written = (one: string) =>
    fc.constantFrom(one, one.toLowerCase(), String.fromCodePoint(one.codePointAt(0)! + 0xfee0))
  const code = fc.array(character, { minLength: 6, maxLength: 6 })
  const typed = code.chain((characters) =>
    fc.tuple(
      fc.constant(characters.join('')),
      fc.tuple(...characters.map((one) => fc.tuple(written(one), fc.constantFrom('', ' ', '-', '－', '\u00a0', '.')))),
    ),
  )
  fc.assert(
    fc.property(typed, ([meant, parts]) => {
      expect(joinCodeSchema.parse(parts.flat().join(''))).toBe(meant)
    }),
  )
})

test.each(['ABC23', 'ABC2345', 'ABC23O', 'ABC/34', '', '-'.repeat(10_000)])('takes nothing else for a code', (typed) =>
  expect(joinCodeSchema.safeParse(typed).success).toBe(false),
)

test('keeps a name as it is meant: composed, with single spaces, and nobody without letters', () => {
  const name = personName(20)
  expect(name.parse('  Zoe\u0308\u00a0 van\tDijk ')).toBe('Zoë van Dijk')
  expect(name.parse('王　敏')).toBe('王 敏')
  for (const nobody of ['', ' \u3000 ', 'n'.repeat(21)]) expect(name.safeParse(nobody).success).toBe(false)
})
