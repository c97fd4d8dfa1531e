import { expect } from 'vitest'

/** What of an answer anyone could tell apart. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** When trying again makes sense. */
  retryAfterSeconds: number | null
}

/**
 * Headers that differ from one answer to the next by themselves. How a body travels is one: the server gives its length
 * where the last piece was there before the first was sent, which is a matter of microseconds.
 */
const restless = ['date', 'set-cookie', 'keep-alive', 'retry-after', 'content-length', 'transfer-encoding']

/** An answer without what differs by itself: nonce, times, and the identifier that was asked for. */
export async function readAnswer(response: Response, identifier: string): Promise<Answer> {
  const body = await response.text()
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const plain = (value: string) => {
    let text = value
    // An address inside an address is encoded once more, `to` in a redirect twice; a room's code is read in any case.
    for (let form = identifier, times = 0; times < 4; times++, form = encodeURIComponent(form))
      text = text.replaceAll(new RegExp(form.replaceAll(/[^\w%-]/g, '\\$&'), 'gi'), '<asked>')
    if (nonce) text = text.replaceAll(nonce, '<nonce>')
    return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>')
  }
  const headers = [...response.headers].filter(([name]) => !restless.includes(name))
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, plain(value)])),
    body: plain(body),
    retryAfterSeconds: response.headers.has('retry-after') ? Number(response.headers.get('retry-after')) : null,
  }
}

/** Whether nobody could tell two answers apart: they are one and the same, but for the seconds between asking. */
export function expectIndistinguishable(one: Answer, other: Answer, what?: string) {
  const { retryAfterSeconds: wait, ...answer } = one
  const { retryAfterSeconds: otherWait, ...otherAnswer } = other
  expect(answer, what).toEqual(otherAnswer)
  expect(wait === null, what).toBe(otherWait === null)
  expect(Math.abs((wait ?? 0) - (otherWait ?? 0)), `${what}: seconds until trying again`).toBeLessThan(30)
}
