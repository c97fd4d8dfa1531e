// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing'
import type { AppLoadContext } from '@remix-run/node'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { DaylightError } from '#contract/errors'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import SignIn, { action, loader } from '~/routes/sign-in'

afterEach(cleanup)

const signIn = async (_request: Request, { email, password }: { email: string; password: string }) => {
  if (email === 'fast@example.com') throw new DaylightError('rate_limited', 'slow down', { retryAfterSeconds: 90 })
  if (password !== 'right') throw new DaylightError('unauthenticated', 'no')
  return new Headers({ 'Set-Cookie': 'session=1' })
}
/** Nothing can be mailed here. */
const setup = { passwords: { canMail: false } }
const context = { backend: { signIn, setup }, scope: null, viewer: null, nonce: '' } as unknown as AppLoadContext

describe('the form', () => {
  const open = (language: 'en' | 'zh-CN' = 'en') => {
    const Stub = createRemixStub([
      {
        path: '/sign-in',
        Component: SignIn,
        loader: ({ request }) => loader({ request, context, params: {} }),
        action: ({ request }) => action({ request, context, params: {} }),
      },
    ])
    render(
      <SpeakerContext.Provider value={speakerOf(language)}>
        <Stub initialEntries={['/sign-in?to=%2Fprojects%2Ferp']} />
      </SpeakerContext.Provider>,
    )
  }
  const fill = async (email: string, password: string) => {
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('E-mail'), email)
    if (password) await user.type(screen.getByLabelText('Password'), password)
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
  }

  test.each([
    ['nobody', 'right', 'Please enter your e-mail address, such as name@company.com.', 'E-mail'],
    ['a@example.com', '', 'Please enter your password.', 'Password'],
    ['a@example.com', 'wrong', 'E-mail and password do not match. Nothing was changed; please try again.', 'Password'],
  ])('says what is wrong with %s and %s, and goes there', async (email, password, problem, field) => {
    open()
    await fill(email, password)
    expect(await screen.findByText(problem)).toBeTruthy()
    const input = screen.getByLabelText<HTMLInputElement>(field)
    await waitFor(() => expect(document.activeElement).toBe(input))
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe(email)
  })

  test('says how long to wait after too many attempts', async () => {
    open()
    await fill('fast@example.com', 'right')
    expect(await screen.findByText('Too many attempts. Please wait 2 minutes and try again.')).toBeTruthy()
  })

  test('speaks Chinese', async () => {
    open('zh-CN')
    expect(await screen.findByRole('heading', { name: '登录' })).toBeTruthy()
  })
})

describe('whose page somebody signs in for', () => {
  const company = { customer: '恒达制造 · Hengda', brandColor: '#0b5d58' }
  const only = (known: string) => async (asked: string) => {
    if (asked !== known) throw new DaylightError('not_found', 'no')
    return { language: 'en', ...company, project: company }
  }
  const backend = {
    setup,
    answers: { open: only('token') },
    openDays: { invited: { find: only('token') }, audience: { lobby: only('ABC234') } },
  }
  const comes = async (to: string) =>
    loader({
      request: new Request(`http://localhost/sign-in?to=${encodeURIComponent(to)}`),
      context: { ...context, backend } as unknown as AppLoadContext,
      params: {},
    })

  test.each(['/s/token', '/i/token/recap', '/j/ABC234'])('is told by the link %s', async (to) => {
    expect((await comes(to)).company).toEqual({ customer: 'Hengda', brandColor: '#0b5d58' })
  })

  test.each(['/projects/erp', '/', '/s/another', '/i/token%2F..', '/projects/s/token'])(
    'is not told by %s',
    async (to) => {
      expect((await comes(to)).company).toBeNull()
    },
  )
})
