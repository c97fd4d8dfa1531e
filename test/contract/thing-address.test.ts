import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfPath, thingAddress } from '../../server/contract/thing-address.ts'

const awkward = [
  '.',
  '..',
  '~',
  'a~',
  'a.data',
  'a.data~',
  'group/project#17',
  '%2F',
  '50%',
  'a?b=c&d',
  '问题 1',
  ' ',
  '\\',
  'a b',
]
const keys = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }))

test('a key comes back from the address of its page as it was, whatever it is', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const { pathname, search, hash } = new URL(
        `/projects/erp/${thingAddress('issues', key)}`,
        'https://portal.example',
      )
      expect(keyOfPath(pathname)).toBe(key)
      expect([pathname.split('/').length, search, hash]).toEqual([5, '', ''])
      // So ask pages for their data.
      expect(pathname).not.toMatch(/\.data$/)
    }),
  )
})

test('an address that is no text names no key', () => {
  expect(keyOfPath('/projects/erp/issues/%E0%A4%A')).toBeNull()
})
