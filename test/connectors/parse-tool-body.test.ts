import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseToolBody } from '../../server/connectors/parse-tool-body.ts'
import { DaylightError } from '../../server/contract/errors.ts'

const read = (text: string) => parseToolBody(Buffer.from(text))

describe('a body', () => {
  test.each([
    ['JSON', '{"a":1}', { a: 1 }],
    ['JSON behind a byte order mark', '\uFEFF {"a":1}', { a: 1 }],
    ['a list', '[1]', [1]],
    ['a form with JSON inside', 'payload=%7B%22a%22%3A1%7D', { a: 1 }],
    ['a form', 'event=bug%3A%3Acreate&id=1167870009001000028', { event: 'bug::create', id: '1167870009001000028' }],
    [
      'a form as PHP writes it',
      'id=1&events[bug::status_change][new]=closed',
      { id: '1', events: { 'bug::status_change': { new: 'closed' } } },
    ],
    ['a form in GB 18030', 'title=%B1%EA%CC%E2+1&%B1%EA=a', { title: '标题 1', 标: 'a' }],
    ['a form in no encoding', 'title=总+100%&other=%FF+1', { title: '总 100%', other: '%FF 1' }],
    ['a form with a stray sign', 'title=%E6%80%BB 100%', { title: '总 100%' }],
    ['JSON within a JSON text', '"{\\"a\\":1}"', { a: 1 }],
    ['nothing', ' \n', null],
  ])('is read by its looks: %s', (_, text, value) => expect(read(text)).toEqual(value))

  test('keeps every digit of ids that no number holds, and other numbers as numbers', () => {
    const value = read('{"id":1167870009001000028,"other":17,"share":0.1234,"text":"1167870009001000028"}')
    expect(value).toEqual({
      id: '1167870009001000028',
      other: 17,
      share: 0.1234,
      text: '1167870009001000028',
    })
  })

  test('says what it says, whatever stands in it beside such an id', () => {
    const beside = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)))
    const text = fc.constantFrom('"12345678901234567', String.raw`\\"12345678901234567`, '12345678901234567\\')
    fc.assert(
      fc.property(beside, text, (value, within) => {
        const json = `[12345678901234567, ${JSON.stringify(within)}, ${JSON.stringify(value)}, -12345678901234567]`
        expect(read(json)).toEqual(['12345678901234567', within, value, '-12345678901234567'])
      }),
    )
  })

  test('may be in GB 18030, as old servers write', () => {
    // 标题 in GB 18030.
    const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xb1, 0xea, 0xcc, 0xe2]), Buffer.from('"}')])
    expect(parseToolBody(body)).toEqual({ title: '标题' })
  })

  test.each([
    ['no JSON', '{"a":'],
    ['neither JSON nor a form', 'hello'],
    ['nested too deeply', '['.repeat(2_000)],
    ['of too many values', `[${'1,'.repeat(6_000)}1]`],
    ['a number that is too long', `[${'1'.repeat(2_000)}]`],
    ['neither UTF-8 nor GB 18030', Buffer.from([0x7b, 0xff, 0xff, 0x7d])],
  ])('is refused: %s', (_, body) => {
    expect(() => parseToolBody(Buffer.from(body))).toThrow(DaylightError)
  })
})
