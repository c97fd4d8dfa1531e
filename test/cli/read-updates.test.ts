import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUpdates } from '../../server/cli/read-updates.ts'

async function* chunks(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
async function read(text: string, size = 7) {
  const items = []
  for await (const { bytes, ...item } of readUpdates(chunks(text, size), 'erp')) {
    expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(text))
    items.push(item)
  }
  return items
}
const updates = async (text: string) =>
  (await read(text)).map((item) => ('update' in item ? item.update : 'unreadable'))

describe('reading a file of updates', () => {
  const one = { id: '1', title: '界' }
  const two = { id: '2', title: 'a\u2028b\u0085' }

  test.each([
    ['one per line', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    [
      'with Windows line ends, empty lines and a byte order mark',
      `\uFEFF${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}`,
    ],
    ['an array on a line', JSON.stringify([one, two])],
    ['an array over many lines', JSON.stringify([one, two], null, 2)],
    ['a request', JSON.stringify({ project: 'erp', updates: [one, two] })],
    ['a request over many lines', JSON.stringify({ updates: [one, two] }, null, 1)],
    ['several requests', `${JSON.stringify({ updates: [one] })}\n${JSON.stringify({ updates: [two] })}`],
  ])('%s', async (_, text) => expect(await updates(text)).toEqual([one, two]))

  test('keeps everything after a broken line, wherever it stands', async () => {
    const good = ['{"id":"1"}', '{"id":"2"}', '{"id":"3"}']
    for (const at of [0, 1, 2, 3]) {
      const items = await read([...good.slice(0, at), '{"id":', ...good.slice(at)].join('\n'))
      expect(items.filter((item) => 'update' in item)).toHaveLength(3)
      expect(items.find((item) => 'unreadable' in item)).toMatchObject({ line: at + 1 })
    }
  })

  test('numbers lines as an editor does', async () => {
    const items = await read('\n{"id":"1"}\n\n\nnonsense\n{"id":"2"}')
    expect(items.map(({ line }) => line)).toEqual([2, 5, 6])
  })

  test('hands on values that are not updates: the server says what is wrong with them', async () => {
    expect(await updates('null\n7\n{"updates":7}')).toEqual([null, 7, { updates: 7 }])
  })

  test('does not send an update that is larger than a push may be', async () => {
    const huge = JSON.stringify({ id: 'x'.repeat(4 * 1024 * 1024) })
    const items = [...(await read(`{"id":"1"}\n${huge}\n{"id":"2"}`, 1 << 16))]
    expect(items.map((item) => 'update' in item)).toEqual([true, false, true])
  })

  test('refuses a request for another project', async () => {
    await expect(read('{"project":"crm","updates":[]}')).rejects.toMatchObject({ code: 'invalid', path: 'project' })
  })

  test('reads any JSON values, cut anywhere', async () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue()).filter((value) => !('updates' in value)))
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 1, max: 50 }), async (values, size) => {
        const items = await read(values.map((value) => JSON.stringify(value)).join('\n'), size)
        const expected = values.map((value) => JSON.parse(JSON.stringify(value)) as unknown)
        expect(items.map((item) => 'update' in item && item.update)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})
