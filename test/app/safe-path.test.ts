import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePath } from '~/reader/safe-path'

test.each(['/', '/projects/erp', '/projects/erp/plan?asOf=2026-10-01', '/projects/%E5%8E%82#uat'])(
  'keeps %s',
  (path) => {
    expect(safePath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  'projects',
  `/${'x'.repeat(3_000)}`,
  `/${'中'.repeat(300)}`,
  '',
  null,
  undefined,
  {},
])('does not leave the site for %s', (to) => {
  expect(safePath(to)).toBe('/')
})

test('stays on the site whatever it is given', () => {
  fc.assert(
    fc.property(fc.string(), (tail) => {
      const { origin } = new URL(safePath(`/${tail}`), 'https://daylight.example')
      expect(origin).toBe('https://daylight.example')
    }),
  )
})
