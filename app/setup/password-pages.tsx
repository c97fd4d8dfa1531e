import { Form, Link } from '@remix-run/react'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { useTranslation } from '~/words/use-translation'
import { NewPasswordField } from './start-form'

/** Whoever forgot their password has a link sent to them; whether they have an account is not told. */
export function ForgotPage({ refusal, sent }: { refusal?: FormRefusal; sent?: string }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="mx-auto max-w-110">
      <PageHeading title={t('setup.forgot.title')} lead={t('setup.forgot.lead')} />
      {sent ? (
        <p role="status" className="rounded-[10px] border border-line p-3 text-pretty">
          {t('setup.forgot.sent', { email: sent })}
        </p>
      ) : (
        <Form method="post" noValidate className="grid gap-4">
          <RefusalNote refusal={refusal} />
          <InputField
            label={t('setup.fields.email')}
            name="email"
            type="email"
            autoComplete="username"
            problem={say(refusal?.problems.email)}
          />
          <button className="button mt-2">{t('setup.forgot.send')}</button>
        </Form>
      )}
      <p className="mt-6">
        <Link to="/sign-in" className="link inline-flex min-h-11 items-center">
          {t('signIn.title')}
        </Link>
      </p>
    </div>
  )
}

/** Whoever has the link chooses another password. */
export function ResetPage({ email, refusal }: { email: string; refusal?: FormRefusal }) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-110">
      <PageHeading title={t('setup.reset.title')} lead={t('setup.reset.lead')} />
      <Form method="post" noValidate className="grid gap-4">
        <RefusalNote refusal={refusal} />
        <InputField label={t('setup.fields.email')} type="email" value={email} readOnly autoComplete="username" />
        <NewPasswordField label={t('setup.account.next')} problem={refusal?.problems.password} />
        <button className="button mt-2">{t('setup.account.passwordSave')}</button>
      </Form>
    </div>
  )
}
