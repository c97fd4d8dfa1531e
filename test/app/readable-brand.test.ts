import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from '#contract/readable-shades'
import { readableBrand } from '~/ui/readable-brand'

const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
/** What an element drawn in the colour says of it. */
function shadesOf(hex: string) {
  const style = readableBrand(hex)!.style as Record<string, string>
  return { light: style['--brand-on-light']!, dark: style['--brand-on-dark']! }
}

test('can be read on light and on dark paper, whatever the customer chose', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const { light, dark } = shadesOf(`#${colour.toString(16).padStart(6, '0')}`)
      expect(contrast(rgb(light), rgb('#fafaf7'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(dark), rgb('#1b1d20'))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('leaves a colour alone that can be read already', () => {
  expect(shadesOf('#0b5d58').light).toBe('#0b5d58')
})

test.each([null, '', 'red', '#fff', '#0b5d58; background: url(x)'])('gives nothing for %s', (colour) => {
  expect(readableBrand(colour)).toBeUndefined()
})
