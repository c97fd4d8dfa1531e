import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast } from '#contract/readable-shades'
import { readableBrand } from '~/lib/readable-brand'

const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]

it('can be read on light and on dark paper, whatever the customer chose', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const shades = readableBrand(`#${colour.toString(16).padStart(6, '0')}`)!.match(/#[0-9a-f]{6}/g)!
      expect(contrast(rgb(shades[0]), rgb('#fafaf7'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(shades[1]!), rgb('#1b1d20'))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

it('leaves a colour alone that can be read already', () => {
  expect(readableBrand('#0b5d58')).toContain('light-dark(#0b5d58,')
})

it.each([null, '', 'red', '#fff', '#0b5d58; background: url(x)'])('gives nothing for %s', (colour) => {
  expect(readableBrand(colour)).toBeUndefined()
})
