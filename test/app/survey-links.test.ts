import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { loader as enter } from '~/routes/survey-link'
import { action, loader } from '~/routes/survey-unsubscribe'
import { fakeAnswers, fakeToken, type FakeAnswers } from '../factories/fake-answers.ts'

const contextOf = (answers: FakeAnswers) =>
  ({ backend: { answers }, scope: null, viewer: null, nonce: '' }) as unknown as AppLoadContext
const statusOf = async (answer: Promise<unknown>) =>
  ((await answer.catch((error: unknown) => error)) as Response).status

describe('the open link', () => {
  const come = (answers: FakeAnswers, code = 'code', cookie = '') => {
    const request = new Request(`https://portal.example/q/${code}`, { headers: { cookie } })
    return enter({ request, context: contextOf(answers), params: { code } })
  }

  test('gives the browser a token of its own, which it keeps for that link alone', async () => {
    const answers = fakeAnswers()
    const answer = await come(answers)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${fakeToken}`])
    expect(answer.headers.get('Set-Cookie')).toMatch(
      new RegExp(`^survey=${fakeToken}; Path=/q/code; Max-Age=\\d+; HttpOnly; SameSite=Lax$`),
    )
    expect(answers.writes).toEqual([])
  })

  test('leads whoever comes again to the same answers', async () => {
    const answers = fakeAnswers()
    answers.enter = () => Promise.reject(new Error('a second token'))
    expect((await come(answers, 'code', `language=en; survey=${fakeToken}`)).headers.get('Location')).toBe(
      `/s/${fakeToken}`,
    )
  })

  test.each(['xyzxyzxyzxyzxyzxyzxyzx', '', 'a b', '../../admin', '%0d%0aSet-Cookie'])(
    'takes a token that is none for nobody’s: "%s"',
    async (token) => {
      expect((await come(fakeAnswers(), 'code', `survey=${token}`)).headers.get('Location')).toBe(`/s/${fakeToken}`)
    },
  )

  test('of no survey is not found', async () => {
    expect(await statusOf(come(fakeAnswers(), 'nothing'))).toBe(404)
  })
})

describe('the way out', () => {
  const address = `http://localhost/unsubscribe/${fakeToken}`
  const argsOf = (answers: FakeAnswers, request: Request, token = fakeToken) => ({
    request,
    context: contextOf(answers),
    params: { token },
  })
  const post = (answers: FakeAnswers, body: URLSearchParams | FormData) =>
    action(argsOf(answers, new Request(address, { method: 'POST', body })))

  test('is shown by a GET, which changes nothing', async () => {
    const answers = fakeAnswers()
    const { subscription } = await loader(argsOf(answers, new Request(`${address}?List-Unsubscribe=One-Click`)))
    expect(subscription).toMatchObject({ email: 'li.na@hengda.example', subscribed: true })
    expect(answers.writes).toEqual([])
  })

  test('is taken by a mail provider’s one POST, without a redirect (RFC 8058)', async () => {
    const multipart = new FormData()
    multipart.set('List-Unsubscribe', 'One-Click')
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), multipart]) {
      const answers = fakeAnswers()
      expect(await post(answers, body)).toBeNull()
      expect(answers.writes).toEqual(['unsubscribe'])
    }
  })

  test('is taken by a person’s press, there and back', async () => {
    const answers = fakeAnswers()
    for (const subscribed of ['no', 'yes', 'maybe']) {
      const answer = (await post(answers, new URLSearchParams({ subscribed }))) as Response
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/unsubscribe/${fakeToken}`])
    }
    expect(answers.writes).toEqual(['unsubscribe', 'subscribe'])
  })

  test('of an unknown link is not found', async () => {
    const answers = fakeAnswers()
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect(await statusOf(action(argsOf(answers, new Request(address, { method: 'POST', body }), 'unknown')))).toBe(404)
    expect(await statusOf(loader(argsOf(answers, new Request(address), 'unknown')))).toBe(404)
    expect(answers.writes).toEqual([])
  })
})
