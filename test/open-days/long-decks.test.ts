import { expect, test } from 'vitest'
import { limits } from '../../server/contract/limits.ts'
import type { Slide } from '../../server/contract/open-days/slides.ts'
import { renderWritten } from '../../server/open-days/deck/render-markdown.ts'
import { heldWhile, leastHeld } from '../factories/held-while.ts'

/** What takes markdown longest, each as often as a slide has room for. */
const shapes = ['# a\n', '*_', '[', '> ', '- a\n', '[a](b)', '![', '`a', '|a|\n|-|\n']
const deckOf = (shape: string, nth: number): Slide[] =>
  Array.from({ length: 25 }, (_, at) => {
    const body = { en: `${nth} ${at} ${shape.repeat(limits.textLength)}`.slice(0, limits.textLength) }
    return { id: `s${at}`, type: 'markdown', hidden: false, body }
  })

test('no deck of long slides holds up the others for longer than a harmless one', async () => {
  const held = async (shape: string, nth: number) => (await heldWhile(() => renderWritten(deckOf(shape, nth)))).held
  await held('x', 0)
  const harmless = Math.max(20, await held('x', 1))
  const told: string[] = []
  for (const shape of shapes) {
    const least = await leastHeld(10 * harmless, (nth) => renderWritten(deckOf(shape, nth + 2)))
    if (least.held > 10 * harmless) told.push(`${JSON.stringify(shape)}: held ${Math.round(least.held)} ms`)
  }
  expect(told).toEqual([])
})

test('between two texts of a deck everything else that waits has its turn, and what is known costs none', async () => {
  const turnsDuring = async (slides: Slide[]) => {
    let turns = 0
    let isDone = false
    const count = () => void (isDone || (turns++, setImmediate(count)))
    setImmediate(count)
    await renderWritten(slides)
    isDone = true
    return turns
  }
  const slides = deckOf('x ', 9)
  expect(await turnsDuring(slides)).toBeGreaterThanOrEqual(slides.length - 1)
  expect(await turnsDuring(slides)).toBe(0)
})
