import { Form, useNavigation } from '@remix-run/react'
import type { InvitationView } from '#contract/setup'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { useProblem } from '~/ui/form/use-problem'
import { PageHeading } from '~/ui/page-heading'
import { useTranslation } from '~/words/use-translation'
import { NewPasswordField } from './start-form'

interface InvitedPageProps {
  invitation: InvitationView
  refusal?: FormRefusal
  /** Why the password of an account that is there was not taken. */
  problem?: string
}

/** Whoever was invited joins: with a name and a new password, or with the account that they have. */
export function InvitedPage({ invitation, refusal, problem }: InvitedPageProps) {
  const { email, name, role, customer, hasAccount } = invitation
  const { t } = useTranslation()
  const say = useProblemWords()
  const saving = useNavigation().formMethod === 'POST'
  const as = { vendor: invitation.vendor ?? t('setup.invited.someone'), role: t(`setup.roles.${role}`) }
  const lead = customer ? t('setup.invited.leadCustomer', { ...as, customer }) : t('setup.invited.leadTeam', as)
  const wrong = problem === 'rate_limited' ? t('setup.invited.tooMany') : t('setup.invited.wrong', { email })
  const problems = refusal?.problems ?? {}
  return (
    <div className="mx-auto max-w-110">
      <PageHeading title={t('setup.invited.title')} lead={lead} />
      <Form method="post" noValidate className="grid gap-4">
        <RefusalNote refusal={refusal} />
        <InputField label={t('setup.fields.email')} type="email" value={email} readOnly autoComplete="username" />
        {hasAccount ? (
          <InputField
            label={t('setup.fields.password')}
            hint={t('setup.invited.hasAccount')}
            name="password"
            type="password"
            autoComplete="current-password"
            problem={problem ? wrong : undefined}
          />
        ) : (
          <>
            <InputField
              label={t('setup.invited.name')}
              name="name"
              autoComplete="name"
              defaultValue={name ?? ''}
              problem={say(problems.name)}
            />
            <NewPasswordField problem={problems.password} />
          </>
        )}
        <button className="button mt-2" aria-disabled={saving}>
          {t('setup.invited.save')}
        </button>
      </Form>
    </div>
  )
}

/** For somebody whose link leads nowhere; it tells not why. */
export function LostInvitation() {
  const { t } = useTranslation()
  const { problem, canRepeat } = useProblem()
  return (
    <div className="mx-auto max-w-110">
      <PageHeading
        title={t(canRepeat ? `problem.${problem}` : 'setup.invited.lost')}
        lead={t(canRepeat ? `problem.${problem}More` : 'setup.invited.lostMore')}
      />
    </div>
  )
}
