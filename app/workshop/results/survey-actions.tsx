import { useParams } from '@remix-run/react'
import type { SurveyLine } from '#contract/surveys/views'
import { useWords } from '~/words/say'
import { Confirm } from '~/ui/form/confirm'
import { ProjectLink } from '~/ui/project-link'

interface SurveyActionsProps {
  survey: SurveyLine
  canManage: boolean
  hasLink: boolean
}

/** What can be done with the survey; a customer can take the figures home. */
export function SurveyActions({ survey, canManage, hasLink }: SurveyActionsProps) {
  const { t, format } = useWords()
  const { project = '' } = useParams()
  const { key, state, invited, responded } = survey
  const file = (extension: string) => `/projects/${encodeURIComponent(project)}/surveys/${key}/answers/${extension}`
  const waiting = Math.max(0, invited - responded)
  const link = 'link flex min-h-11 items-center'
  return (
    <div className="no-print mb-5 flex flex-wrap items-center gap-x-6 text-[14px]/5 text-ink-soft wide:mb-7">
      {canManage ? (
        <>
          <ProjectLink to={`surveys/${key}/invitations`} className={link}>
            {t('surveys.actions.invitations')}
          </ProjectLink>
          {hasLink ? (
            <ProjectLink to={`surveys/${key}/link`} className={link}>
              {t('surveys.actions.link')}
            </ProjectLink>
          ) : null}
        </>
      ) : null}
      <a href={file('csv')} download className={link}>
        {t('surveys.actions.csv')}
      </a>
      <a href={file('xlsx')} download className={link}>
        {t('surveys.actions.xlsx')}
      </a>
      {canManage && state === 'open' ? (
        <>
          {waiting > 0 ? (
            <Confirm
              trigger={t('surveys.actions.remind')}
              title={t('surveys.actions.remindTitle', { count: waiting, number: format.number(waiting) })}
              yes={t('surveys.actions.remindYes')}
              fields={{ intent: 'remind' }}
            >
              {t('surveys.actions.remindMore')}
            </Confirm>
          ) : null}
          <Confirm
            trigger={t('surveys.actions.close')}
            title={t('surveys.actions.closeTitle')}
            yes={t('surveys.actions.closeYes')}
            fields={{ intent: 'close' }}
          >
            {t('surveys.actions.closeMore')}
          </Confirm>
        </>
      ) : null}
    </div>
  )
}
