import { Form, Link } from '@remix-run/react'
import type { AccountView } from '#contract/setup'
import { Ago } from '~/ui/ago'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { useTranslation } from '~/words/use-translation'
import { NewPasswordField } from './start-form'

/** What a form of the page was answered. */
export interface AccountAnswer {
  of: 'name' | 'password'
  refusal?: FormRefusal
}

/** One's own name, password, and where one is signed in. */
export function AccountPage({ account, answer }: { account: AccountView; answer?: AccountAnswer }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const refusalOf = (of: AccountAnswer['of']) => (answer?.of === of ? answer.refusal : undefined)
  const passwordProblems = refusalOf('password')?.problems ?? {}
  return (
    <>
      <PageHeading title={t('setup.account.title')} lead={account.email} />
      <div className="grid gap-4 wide:gap-6">
        {account.canSetUp ? (
          <p>
            <Link to="/setup" className="link inline-flex min-h-11 items-center">
              {t('setup.account.setUp')}
            </Link>
          </p>
        ) : null}
        <Card id="name" title={t('setup.account.nameTitle')}>
          <Form method="post" noValidate className="grid max-w-110 gap-4">
            <input type="hidden" name="intent" value="name" />
            <RefusalNote refusal={refusalOf('name')} />
            <InputField
              label={t('setup.account.nameTitle')}
              name="name"
              autoComplete="name"
              defaultValue={account.name}
              problem={say(refusalOf('name')?.problems.name)}
            />
            <button className="button justify-self-start">{t('setup.save')}</button>
          </Form>
        </Card>
        <Card id="password" title={t('setup.account.passwordTitle')} summary={t('setup.account.passwordLead')}>
          <Form method="post" noValidate className="grid max-w-110 gap-4">
            <input type="hidden" name="intent" value="password" />
            <input type="hidden" autoComplete="username" value={account.email} readOnly />
            <RefusalNote refusal={refusalOf('password')} />
            <InputField
              label={t('setup.account.current')}
              name="current"
              type="password"
              autoComplete="current-password"
              problem={say(passwordProblems.current)}
            />
            <NewPasswordField label={t('setup.account.next')} problem={passwordProblems.password} />
            <button className="button justify-self-start">{t('setup.account.passwordSave')}</button>
          </Form>
        </Card>
        <Card id="sessions" title={t('setup.account.sessionsTitle')}>
          <ul className="border-t border-line">
            {account.sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
          {account.sessions.length > 1 ? (
            <Form method="post" className="mt-3">
              <button name="intent" value="end-others" className="link min-h-11">
                {t('setup.account.endOthers')}
              </button>
            </Form>
          ) : null}
        </Card>
      </div>
    </>
  )
}

function SessionLine({ session }: { session: AccountView['sessions'][number] }) {
  const { t } = useTranslation()
  const { id, device, isThis, lastSeenAt } = session
  return (
    <li className="flex min-h-14 items-center gap-4 border-b border-line py-1">
      <span className="min-w-0 flex-1">
        <span className="block">{device ?? t('setup.account.unknown')}</span>
        <span className="block text-[13px]/5 text-ink-soft">
          <Facts
            of={[
              isThis ? t('setup.account.thisOne') : null,
              <>
                {t('setup.account.lastSeen')} <Ago at={lastSeenAt} />
              </>,
            ]}
          />
        </span>
      </span>
      {isThis ? null : (
        <Form method="post">
          <input type="hidden" name="session" value={id} />
          <button name="intent" value="end" className="link min-h-11">
            {t('setup.account.end')}
          </button>
        </Form>
      )}
    </li>
  )
}
