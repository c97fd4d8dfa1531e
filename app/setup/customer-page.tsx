import { Form, Link } from '@remix-run/react'
import { roles } from '#contract/people'
import type { CustomerSetupView } from '#contract/setup'
import { Card } from '~/ui/card'
import type { FormRefusal } from '~/ui/form/form-answer'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { useWords } from '~/words/say'
import { CustomerFields } from './customer-fields'
import { BackTo } from './form-page'
import { MembersCard, type MembersAnswer } from './members-card'
import { customerPath } from './setup-home'

interface CustomerPageProps {
  customer: CustomerSetupView
  zones: readonly string[]
  zone: string
  answer?: MembersAnswer
  settingsRefusal?: FormRefusal
}

/** A customer: its projects, its people, its name and brand. */
export function CustomerPage({ customer, zones, zone, answer, settingsRefusal }: CustomerPageProps) {
  const { t, format } = useWords()
  const { key, name, projects, people, invitations } = customer
  return (
    <>
      <BackTo to="/setup" words={t('setup.home.title')} />
      <PageHeading title={name} />
      <div className="grid gap-4 wide:gap-6">
        <Card id="projects" title={t('setup.customer.projects')}>
          {projects.length === 0 ? <p className="text-ink-soft">{t('setup.customer.noProjects')}</p> : null}
          <ul className={projects.length ? 'border-t border-line' : ''}>
            {projects.map((project) => (
              <li key={project.key} className="border-b border-line">
                <Link
                  to={`${customerPath(key)}/projects/${encodeURIComponent(project.key)}`}
                  className="flex min-h-14 flex-wrap items-center gap-x-4 py-2 hover:text-brand"
                >
                  <span className="min-w-40 flex-1">{project.name}</span>
                  <span className="text-[13px]/5 text-ink-soft">
                    {project.goLiveOn
                      ? t('setup.customer.goLive', { day: format.dayWithYear(project.goLiveOn) })
                      : project.timeZone}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link to={`${customerPath(key)}/projects/new`} className="button mt-4">
            {t('setup.customer.addProject')}
          </Link>
        </Card>
        <MembersCard
          title={t('setup.customer.people')}
          summary={t('setup.customer.peopleLead')}
          roles={roles}
          people={people}
          invitations={invitations}
          answer={answer}
        />
        <Card id="settings" title={t('setup.customer.settings')} summary={t('setup.customer.settingsLead')}>
          <Form method="post" noValidate className="grid max-w-110 gap-4">
            <RefusalNote refusal={settingsRefusal} />
            <CustomerFields customer={customer} zones={zones} zone={zone} refusal={settingsRefusal} />
            <button name="intent" value="settings" className="button justify-self-start">
              {t('setup.save')}
            </button>
          </Form>
        </Card>
      </div>
    </>
  )
}
