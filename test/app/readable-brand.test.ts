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

test('is no colour of charts where it could be taken for a status', () => {
  const ofCharts = (hex: string) => (readableBrand(hex)!.style as Record<string, string>)['--chart-on-light']
  // Reds, ambers and greens as firms have them, and the statuses themselves.
  for (const hex of ['#c8102e', '#e60012', '#ff6a00', '#ffcc00', '#f59e0b', '#16a34a', '#1f7a4d', '#8f5f00', '#b3312b'])
    expect([hex, ofCharts(hex)]).toEqual([hex, '#454c54'])
  for (const hex of ['#0b5d58', '#1f4e9c', '#7c3aed', '#0ea5e9', '#111111'])
    expect([hex, ofCharts(hex)]).toEqual([hex, shadesOf(hex).light])
})

test.each([null, '', 'red', '#fff', '#0b5d58; background: url(x)'])('gives nothing for %s', (colour) => {
  expect(readableBrand(colour)).toBeUndefined()
})
