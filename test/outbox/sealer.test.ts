import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSealer } from '../../server/platform/sealer.ts'

const sealer = createSealer('one installation')

test('opens what it sealed, whatever the text, and seals the same text differently each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
      const sealed = sealer.seal(text, place)
      expect(sealed).not.toBe(sealer.seal(text, place))
      expect(sealer.open(sealed, place)).toBe(text)
    }),
  )
})

test('opens nothing for another place, of another installation, that was changed, or that is not sealed', () => {
  const sealed = sealer.seal('a personal link', 'here')
  const other = sealed.at(-2) === 'A' ? 'B' : 'A'
  for (const open of [
    () => sealer.open(sealed, 'there'),
    () => createSealer('another installation').open(sealed, 'here'),
    () => sealer.open(sealed.slice(0, -2) + other + sealed.at(-1), 'here'),
    () => sealer.open(sealed.slice(0, 20), 'here'),
    () => sealer.open('', 'here'),
    () => sealer.open('a personal link', 'here'),
  ])
    expect(open).toThrow()
})

test('shows nothing of the text', () => {
  expect(Buffer.from(sealer.seal('secret-token', 'here').slice(3), 'base64url').toString('latin1')).not.toContain(
    'secret',
  )
})
