import { Form, Link, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { SignInProblem } from '~/reader/sign-in-problem'
import { useTranslation } from '~/words/use-translation'
import { readableBrand } from './readable-brand'
import { StatusMark } from './status-mark'
import { TextField } from './text-field'

function useProblemText(problem: SignInProblem | undefined) {
  const { t } = useTranslation()
  if (!problem) return null
  if (problem.code === 'invalid')
    return problem.field === 'email' ? t('signIn.emailInvalid') : t('signIn.passwordInvalid')
  if (problem.code === 'unauthenticated') return t('signIn.wrong')
  if (problem.code === 'forgotten') return t('signIn.forgotten')
  if (problem.code === 'unavailable') return t('signIn.unavailable')
  if (!problem.minutes) return t('signIn.tooManySoon')
  return t('signIn.tooMany', { wait: t('signIn.minutes', { count: problem.minutes }) })
}

/** Whose page somebody signs in for. */
export interface Company {
  customer: string
  brandColor: string | null
}

interface SignInFormProps {
  to: string
  /** Where they have a link that names it. */
  company?: Company | null
  /** Whether a link for a new password can be sent to them. */
  canMail?: boolean
  email?: string
  problem?: SignInProblem
}

/** The server judges what was entered, so that it says the same with and without JavaScript. */
export function SignInForm({ to, company, canMail, email, problem }: SignInFormProps) {
  const { t } = useTranslation()
  const busy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  const text = useProblemText(problem)
  const wrong = (field: 'email' | 'password') => (problem?.field === field && text ? 'sign-in-problem' : undefined)

  useEffect(() => {
    if (problem?.field) form.current?.querySelector<HTMLInputElement>(`[name=${problem.field}]`)?.focus()
  }, [problem])

  return (
    <>
      {company ? (
        <p className="mb-1.5 text-[15px] font-semibold text-brand" {...readableBrand(company.brandColor)}>
          {company.customer}
        </p>
      ) : null}
      <h1 className="headline">{t('signIn.title')}</h1>
      <p className="mt-2 text-pretty text-ink-soft">{t('signIn.lead')}</p>
      <Form ref={form} method="post" noValidate className="mt-8">
        <input type="hidden" name="to" value={to} />
        {text ? (
          <p id="sign-in-problem" role="alert" className="mb-5 text-[14px]/[22px] text-pretty text-critical">
            <StatusMark health="critical" label="" /> {text}
          </p>
        ) : null}
        <TextField
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          problem={wrong('email')}
        />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          problem={wrong('password')}
        />
        <button className="button mt-2 w-full" aria-disabled={busy}>
          {busy ? t('signIn.busy') : t('signIn.submit')}
        </button>
      </Form>
      {canMail ? (
        <Link to="/forgot" className="link mt-4 inline-flex min-h-11 items-center">
          {t('signIn.forgot')}
        </Link>
      ) : (
        <p className="mt-6 text-[13px]/5 text-pretty text-ink-soft">{t('signIn.help')}</p>
      )}
    </>
  )
}
