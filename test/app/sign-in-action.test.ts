import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { DaylightError } from '#contract/errors'
import { action, loader } from '~/routes/sign-in'

const signIn = async (_request: Request, { email, password }: { email: string; password: string }) => {
  if (email === 'fast@example.com') throw new DaylightError('rate_limited', 'slow down', { retryAfterSeconds: 90 })
  if (password !== 'right') throw new DaylightError('unauthenticated', 'no')
  return new Headers({ 'Set-Cookie': 'session=1' })
}
const context = {
  backend: { signIn, setup: { passwords: { canMail: true } } },
  scope: null,
  viewer: null,
  nonce: '',
} as unknown as AppLoadContext

const kept = { cookie: 'language=en' }
const post = (fields: Record<string, string>, headers: Record<string, string> = kept) => {
  const body = new URLSearchParams(fields)
  const request = new Request('http://localhost/sign-in', { method: 'POST', body, headers })
  return action({ request, context, params: {} })
}

describe('signing in', () => {
  test('goes to where the reader wanted, with the session', async () => {
    const response = (await post({
      email: 'a@example.com',
      password: 'right',
      to: '/projects/erp?asOf=2026-10-01',
    })) as Response
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe('/projects/erp?asOf=2026-10-01')
    expect(response.headers.get('Set-Cookie')).toBe('session=1')
  })

  test('looks first whether the browser keeps cookies where it showed none', async () => {
    const fields = { email: 'a@example.com', password: 'right', to: '/projects/erp' }
    const response = (await post(fields, {})) as Response
    expect(response.headers.get('Location')).toBe('/sign-in?to=%2Fprojects%2Ferp&signed-in')
    const comes = (viewer: unknown) =>
      loader({
        request: new Request('http://localhost/sign-in?to=%2Fprojects%2Ferp&signed-in'),
        context: { ...context, viewer } as AppLoadContext,
        params: {},
      })
    expect((await comes(null)).problem).toEqual({ code: 'forgotten' })
    await expect(comes({ email: 'a@example.com' })).rejects.toMatchObject({ status: 302 })
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
    'never leaves the site for %s',
    async (to) => {
      const response = (await post({ email: 'a@example.com', password: 'right', to })) as Response
      expect(response.headers.get('Location')).toBe('/')
    },
  )
})

test('answers with the status of what went wrong', async () => {
  const status = async (fields: Record<string, string>) => {
    const answer = await post(fields)
    return 'init' in answer ? answer.init?.status : null
  }
  expect(await status({ email: 'nobody', password: 'right' })).toBe(400)
  expect(await status({ email: 'a@example.com' })).toBe(400)
  expect(await status({ email: 'a@example.com', password: 'wrong' })).toBe(401)
  expect(await status({ email: 'fast@example.com', password: 'right' })).toBe(429)
})
