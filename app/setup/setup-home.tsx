import { Form, Link } from '@remix-run/react'
import { installationRoles } from '#contract/people'
import type { SetupView } from '#contract/setup'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { StatusMark } from '~/ui/status-mark'
import { useTranslation } from '~/words/use-translation'
import { MembersCard, type MembersAnswer } from './members-card'
import { ColorField } from './start-form'

interface SetupHomeProps {
  setup: SetupView
  answer?: MembersAnswer
  vendorRefusal?: FormRefusal
}

/** The installation: what to do first, its customers, and for administrators the vendor's own people and name. */
export function SetupHome({ setup, answer, vendorRefusal }: SetupHomeProps) {
  const { t } = useTranslation()
  const { customers, team, vendor } = setup
  return (
    <>
      <PageHeading title={t('setup.home.title')} lead={t('setup.home.lead')} />
      <div className="grid gap-4 wide:gap-6">
        <FirstSteps setup={setup} />
        <Card id="customers" title={t('setup.home.customers')}>
          {customers.length === 0 ? <p className="text-ink-soft">{t('setup.home.noCustomers')}</p> : null}
          <ul className={customers.length ? 'border-t border-line' : ''}>
            {customers.map(({ key, name, projects, people }) => (
              <li key={key} className="border-b border-line">
                <Link
                  to={customerPath(key)}
                  className="flex min-h-14 flex-wrap items-center gap-x-4 py-2 hover:text-brand"
                >
                  <span className="min-w-40 flex-1">{name}</span>
                  <span className="text-[13px]/5 text-ink-soft">
                    <Facts
                      of={[
                        projects.length
                          ? t('setup.home.projects', { count: projects.length })
                          : t('setup.home.noProjects'),
                        t('setup.home.people', { count: people }),
                      ]}
                    />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link to="/setup/customers/new" className="button mt-4">
            {t('setup.home.addCustomer')}
          </Link>
        </Card>
        {team ? (
          <>
            <MembersCard
              title={t('setup.home.team')}
              summary={t('setup.home.teamLead')}
              roles={[...installationRoles].reverse()}
              people={team.people}
              invitations={team.invitations}
              answer={answer}
            />
            <VendorCard vendor={vendor} refusal={vendorRefusal} />
          </>
        ) : null}
      </div>
    </>
  )
}

export const customerPath = (key: string) => `/setup/customers/${encodeURIComponent(key)}`

/** What a new installation needs, until all of it is there. */
function FirstSteps({ setup: { customers, team } }: { setup: SetupView }) {
  const { t } = useTranslation()
  const customer = customers[0]
  const projects = customers.flatMap((one) => one.projects)
  const first = projects[0]
  const steps = [
    { name: 'customer', isDone: customers.length > 0, to: '/setup/customers/new' },
    {
      name: 'project',
      isDone: projects.length > 0,
      to: customer ? `${customerPath(customer.key)}/projects/new` : null,
    },
    {
      name: 'figures',
      isDone: projects.some(({ hasUpdates }) => hasUpdates),
      to: first ? `/projects/${encodeURIComponent(first.key)}` : null,
    },
    {
      name: 'people',
      isDone: customers.some(({ people }) => people > 0) || (team?.people.length ?? 0) > 1,
      to: customer ? `${customerPath(customer.key)}#people` : '#people',
    },
  ] as const
  if (steps.every(({ isDone }) => isDone)) return null
  return (
    <Card id="steps" title={t('setup.home.steps')} summary={t('setup.home.stepsLead')}>
      <ol className="border-t border-line">
        {steps.map(({ name, isDone, to }, nth) => (
          <li key={name} className="flex min-h-12 items-center gap-3 border-b border-line">
            <span className="w-5 text-ink-soft tabular-nums">{nth + 1}</span>
            <span className="flex-1">
              {to && !isDone ? (
                <Link to={to} className="link inline-flex min-h-11 items-center">
                  {t(`setup.home.steps_${name}`)}
                </Link>
              ) : (
                <span className={isDone ? '' : 'text-ink-soft'}>{t(`setup.home.steps_${name}`)}</span>
              )}
            </span>
            {isDone ? <StatusMark health="good" label={t('setup.home.done')} /> : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function VendorCard({ vendor, refusal }: { vendor: SetupView['vendor']; refusal?: FormRefusal }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const problems = refusal?.problems ?? {}
  return (
    <Card id="vendor" title={t('setup.home.vendor')} summary={t('setup.home.vendorLead')}>
      <Form method="post" noValidate className="grid max-w-110 gap-4">
        <RefusalNote refusal={refusal} />
        <InputField
          label={t('setup.fields.name')}
          name="vendor"
          autoComplete="organization"
          defaultValue={vendor.name ?? ''}
          problem={say(problems.vendor)}
        />
        <ColorField color={vendor.brandColor} problem={say(problems.brandColor)} />
        <button name="intent" value="vendor" className="button justify-self-start">
          {t('setup.save')}
        </button>
      </Form>
    </Card>
  )
}
