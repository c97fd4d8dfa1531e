import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { boundJson } from '../../server/api/create-api.ts'
import { limits } from '../../server/contract/limits.ts'
import { readDeckForm } from '~/workshop/deck/read-deck-form'
import { readTemplateForm } from '~/workshop/editor/read-template-form'
import { anybody, readForm } from '~/ui/form/read-form.server'
import { chinese, goodUpdate, startPushProject, type PushProject } from './push-project.ts'

/** The dearest to parse of what is cheap to send, each as long as its door takes. */
const worst: Record<string, (bytes: number) => string> = {
  'lists in one another': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'objects in one another': (bytes) => '{"":'.repeat(bytes / 8) + '1' + '}'.repeat(bytes / 8),
  'empty objects': (bytes) =>
    `[${Array(Math.floor(bytes / 4))
      .fill('{}')
      .join()}]`,
  'short texts': (bytes) =>
    `[${Array(Math.floor(bytes / 4))
      .fill('""')
      .join()}]`,
  digits: (bytes) =>
    `[${Array(Math.floor(bytes / 4))
      .fill('1')
      .join()}]`,
  'names that are all different': (bytes) =>
    `{${Array.from({ length: Math.floor(bytes / 16) }, (_, at) => `"${at}":0`).join()}}`,
  'a number of all the digits': (bytes) => `0.${'1'.repeat(bytes - 10)}`,
}
const shapes = Object.keys(worst)

afterEach(() => vi.restoreAllMocks())

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('never parsed is', () => {
  test.each(shapes)('a deck or a survey of %s, wherever in it they stand', (shape) => {
    const json = worst[shape]!(limits.longFormBytes)
    const decks = [json, `{"slides":${json}}`, `{"slides":[{"id":"a","type":"title","heading":${json}}],"polls":[]}`]
    const designs = [
      json,
      `{"questions":${json}}`,
      `{"questions":[{"type":"csat","when":{"question":"a","anyOf":${json}}}]}`,
    ]
    const parse = vi.spyOn(JSON, 'parse')
    const refusal = { code: 'too_large', problems: {} }
    for (const deck of decks) expect(readDeckForm(formOf({ deck }))).toEqual({ refusal })
    for (const design of designs) expect(readTemplateForm(formOf({ design }))).toMatchObject({ refusal })
    expect(parse).not.toHaveBeenCalled()
  })

  test.each(shapes)('a batch of %s', async (shape) => {
    const body = worst[shape]!(limits.batchBytes)
    const parse = vi.spyOn(JSON, 'parse')
    const request = new Request('http://portal.example/', { method: 'POST', body })
    await expect(boundJson(request, limits.batchJson).json()).rejects.toMatchObject({ code: 'invalid' })
    expect(parse).not.toHaveBeenCalled()
  })
})

describe('a form', () => {
  const read = (body: BodyInit) =>
    readForm(new Request('http://portal.example/', { method: 'POST', body }), anybody, limits.longFormBytes)

  test('in parts is refused beyond the one field that a mail provider sends', async () => {
    const parts = new FormData()
    parts.append('List-Unsubscribe', 'One-Click')
    expect((await read(parts)).get('List-Unsubscribe')).toBe('One-Click')
    for (let at = 0; at < 50; at++) parts.append(`${at}`, '')
    await expect(read(parts)).rejects.toMatchObject({ status: 413 })
  })

  test('keeps spaces and pluses apart, also where there is nothing else', async () => {
    const text = ` + ${'+ '.repeat(100_000)}%2B`
    expect((await read(new URLSearchParams({ text }))).get('text')).toBe(text)
  })
})

describe('a batch', () => {
  let project: PushProject
  beforeAll(async () => (project = await startPushProject()))
  afterAll(() => project.server.stop())

  const send = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await project.server.send('/api/trpc/ingest.push?batch=1', {
      method: 'POST',
      headers: { authorization: `Bearer ${project.key}`, ...headers },
      body,
    })
    const [said] = (await answer.json()) as { error?: { message: string }; result?: { data: { receipts: object[] } } }[]
    return { status: answer.status, said: said! }
  }
  const batch = (updates: object[]) => JSON.stringify({ 0: { project: 'acme-erp', updates } })

  test('of a thousand updates is taken, whatever its sender calls its kind', async () => {
    const { status, said } = await send(batch(Array.from({ length: 1_000 }, () => goodUpdate())), {
      'content-type': 'multipart/form-data; boundary=x',
    })
    expect(status).toBe(200)
    expect(said.result!.data.receipts[999]).toMatchObject({ status: 'applied' })
  })

  test('of too much says how much there may be, in the reader’s language', async () => {
    const many = batch([goodUpdate({ data: { note: Array(30_000).fill(1) } })])
    const long = batch([goodUpdate({ data: { note: 'x'.repeat(limits.batchBytes) } })])
    for (const [body, status, limit] of [
      [many, 400, '2,000'],
      [long, 413, '512 KiB'],
    ] as const) {
      const [english, inChinese] = [await send(body), await send(body, { 'accept-language': 'zh-CN' })]
      expect([english.status, inChinese.status]).toEqual([status, status])
      expect(english.said.error!.message).toMatch(new RegExp(`At most ${limit}$`))
      expect(inChinese.said.error!.message).toMatch(new RegExp(`最多 ${limit}$`))
      expect(inChinese.said.error!.message).toMatch(chinese)
    }
  })
})
