import { expect, test } from 'vitest'
import { z } from 'zod'
import { createCodec } from '../../server/platform/codec.ts'

const name = 'greeting'
const first = createCodec({ name, schema: z.object({ text: z.string() }) })
const third = createCodec({
  name,
  schema: z.object({ words: z.array(z.string()), loud: z.boolean() }),
  upcasts: [
    (kept) => kept,
    (kept) => ({ words: (kept as { text: string }).text.split(' ') }),
    (kept) => ({ ...(kept as object), loud: false }),
  ],
})

test('what is stored says which version it is of', () => {
  expect(JSON.parse(first.encode({ text: 'hello there' }))).toEqual({ $shape: 1, value: { text: 'hello there' } })
  expect(JSON.parse(third.encode({ words: [], loud: true }))).toMatchObject({ $shape: 3 })
})

test('a later release reads every earlier version, also what was stored before there were any', () => {
  const today = { words: ['hello', 'there'], loud: false }
  expect(third.decode('{"text":"hello there"}')).toEqual(today)
  expect(third.decode(first.encode({ text: 'hello there' }))).toEqual(today)
  expect(third.decode('{"$shape":2,"value":{"words":["hello","there"]}}')).toEqual(today)
  expect(third.decode(third.encode({ ...today, loud: true }))).toEqual({ ...today, loud: true })
})

test('what is not of that shape, or of a later version, is refused', () => {
  expect(() => first.decode('{"words":[]}')).toThrow('a stored greeting of version 0 cannot be read')
  expect(() => first.decode(third.encode({ words: [], loud: true }))).toThrow('this release knows 1 at most')
  for (const version of [-1, 0.5, '1', null])
    expect(() => third.decode(JSON.stringify({ $shape: version, value: {} }))).toThrow('greeting')
  expect(() => first.decode('hello')).toThrow(SyntaxError)
})
