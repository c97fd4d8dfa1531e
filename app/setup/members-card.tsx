import { Form } from '@remix-run/react'
import type { InstallationRole, Role } from '#contract/people'
import type { PersonInvitationLine, PersonLine } from '#contract/setup'
import { Ago } from '~/ui/ago'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Confirm } from '~/ui/form/confirm'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { SelectField } from '~/ui/form/select-field'
import { useWords } from '~/words/say'

/** What the forms about people are answered: the link that was made, or what is wrong. */
export interface MembersAnswer {
  /** Whom it is for, and the address; told once. */
  link?: { email: string; url: string | null; says: 'link' | 'mailed' | 'passwordLinkMade' }
  refusal?: FormRefusal
}

type AnyRole = Role | InstallationRole

interface MembersCardProps {
  title: string
  summary: string
  /** The roles that there are here, the most usual first. */
  roles: readonly AnyRole[]
  people: readonly PersonLine<AnyRole>[]
  invitations: readonly PersonInvitationLine<AnyRole>[]
  answer?: MembersAnswer
}

/** Who belongs here, who was asked to, and a form that asks one more. */
export function MembersCard({ title, summary, roles, people, invitations, answer }: MembersCardProps) {
  const { t } = useWords()
  const choices = roles.map((role) => ({ value: role, text: t(`setup.roles.${role}`) }))
  return (
    <Card id="people" title={title} summary={summary}>
      {answer?.link ? (
        <div role="status" className="mb-4 rounded-[10px] border border-line p-3 text-[14px]/[22px]">
          <p>{t(`setup.people.${answer.link.says}`, { email: answer.link.email })}</p>
          {answer.link.url ? <p className="mt-1 font-medium break-all select-all">{answer.link.url}</p> : null}
        </div>
      ) : null}
      {people.length === 0 ? <p className="text-ink-soft">{t('setup.people.none')}</p> : null}
      <ul className={people.length ? 'border-t border-line' : ''}>
        {people.map((person) => (
          <Person key={person.email} person={person} choices={choices} />
        ))}
      </ul>
      {invitations.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-[14px]/[22px] font-semibold">{t('setup.people.waiting')}</h3>
          <ul className="border-t border-line">
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </>
      ) : null}
      <InviteForm choices={choices} answer={answer} />
    </Card>
  )
}

type Choices = { value: string; text: string }[]

function Person({ person, choices }: { person: PersonLine<AnyRole>; choices: Choices }) {
  const { t } = useWords()
  const { email, name, role, lastSeenAt } = person
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-55 flex-1">
        <span className="block">{name}</span>
        <span className="block text-[13px]/5 text-ink-soft">
          <Facts
            of={[
              email,
              lastSeenAt ? (
                <>
                  {t('setup.people.lastSeen')} <Ago at={lastSeenAt} />
                </>
              ) : (
                t('setup.people.neverSeen')
              ),
            ]}
          />
        </span>
      </span>
      <Form method="post" className="flex items-center gap-2" key={role}>
        <input type="hidden" name="email" value={email} />
        <select
          name="role"
          aria-label={`${t('setup.fields.role')}: ${name}`}
          defaultValue={role}
          className="field w-auto max-w-60 truncate"
        >
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <button name="intent" value="role" className="link min-h-11">
          {t('setup.people.changeRole')}
        </button>
        <button name="intent" value="password" className="link min-h-11">
          {t('setup.people.passwordLink')}
        </button>
      </Form>
      <Confirm
        trigger={t('setup.people.remove')}
        title={t('setup.people.removeTitle', { name })}
        yes={t('setup.people.remove')}
        fields={{ intent: 'remove', email }}
      >
        {t('setup.people.removeMore')}
      </Confirm>
    </li>
  )
}

function Invitation({ invitation }: { invitation: PersonInvitationLine<AnyRole> }) {
  const { t, format } = useWords()
  const { id, email, name, role, expiresAt, expired } = invitation
  const until = t('setup.people.until', { day: format.day(expiresAt.slice(0, 10)) })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-55 flex-1">
        <span className="block break-all">{name ?? email}</span>
        <span className="block text-[13px]/5 text-ink-soft">
          <Facts of={[t(`setup.roles.${role}`), name ? email : null, expired ? t('setup.people.expired') : until]} />
        </span>
      </span>
      <Form method="post" className="flex gap-4">
        <input type="hidden" name="invitation" value={id} />
        <input type="hidden" name="email" value={email} />
        <button name="intent" value="renew" className="link min-h-11">
          {t('setup.people.renew')}
        </button>
        <button name="intent" value="withdraw" className="link min-h-11">
          {t('setup.people.withdraw')}
        </button>
      </Form>
    </li>
  )
}

function InviteForm({ choices, answer }: { choices: Choices; answer?: MembersAnswer }) {
  const { t } = useWords()
  const say = useProblemWords()
  const problems = answer?.refusal?.problems ?? {}
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="text-[14px]/[22px] font-semibold">{t('setup.people.invite')}</h3>
      <p className="mt-0.5 text-[13px]/5 text-pretty text-ink-soft">{t('setup.people.inviteLead')}</p>
      <Form method="post" noValidate className="mt-3 grid gap-4 wide:grid-cols-3" key={answer?.link?.url}>
        <div className="wide:col-span-3">
          <RefusalNote refusal={answer?.refusal} />
        </div>
        <InputField label={t('setup.fields.email')} name="email" type="email" problem={say(problems.email)} />
        <InputField label={t('setup.people.nameOptional')} name="name" optional problem={say(problems.name)} />
        <SelectField label={t('setup.fields.role')} name="role" choices={choices} problem={say(problems.role)} />
        <button name="intent" value="invite" className="button justify-self-start">
          {t('setup.people.inviteSave')}
        </button>
      </Form>
    </div>
  )
}
