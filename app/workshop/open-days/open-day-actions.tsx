import { Form, useParams } from '@remix-run/react'
import type { OpenDayView } from '#contract/open-days/views'
import { limits } from '#contract/limits'
import { useWords } from '~/words/say'
import { InputField } from '~/ui/form/input-field'
import { Popover } from '~/ui/popover'
import { ProjectLink } from '~/ui/project-link'

/** What can be done with it: the team prepares, presents, changes or cancels it; everyone can put it in a calendar. */
export function OpenDayActions({ openDay }: { openDay: OpenDayView }) {
  const { t } = useWords()
  const { project = '' } = useParams()
  const { key, state, can } = openDay
  const isOpen = state === 'planned' || state === 'live'
  const link = 'link flex min-h-11 items-center'
  if (state === 'cancelled') return null
  return (
    <div className="no-print mb-5 flex flex-wrap items-center gap-x-6 gap-y-1 text-[14px]/5 text-ink-soft wide:mb-7">
      {can.runOpenDays && isOpen ? (
        <>
          <ProjectLink to={`open-days/${key}/console`} className="button">
            {t('openDays.page.console')}
          </ProjectLink>
          <ProjectLink to={`open-days/${key}/deck`} className={link}>
            {t('openDays.page.deck')}
          </ProjectLink>
          <ProjectLink to={`open-days/${key}/present`} className={link}>
            {t('openDays.page.present')}
          </ProjectLink>
        </>
      ) : null}
      <a
        href={`/projects/${encodeURIComponent(project)}/open-days/${encodeURIComponent(key)}/calendar.ics`}
        download
        className={link}
      >
        {t('openDays.page.calendar')}
      </a>
      {can.runOpenDays && state === 'planned' ? (
        <>
          <ProjectLink to={`open-days/${key}/edit`} className={link}>
            {t('openDays.page.change')}
          </ProjectLink>
          <Popover trigger={t('openDays.page.cancel')} title={t('openDays.page.cancelTitle')}>
            <p className="mt-1 text-pretty">{t('openDays.page.cancelMore')}</p>
            <Form method="post" preventScrollReset className="mt-3 grid gap-3">
              <input type="hidden" name="intent" value="cancel" />
              <InputField label={t('openDays.page.reason')} name="reason" maxLength={limits.titleLength} optional />
              <p>
                <button className="button">{t('openDays.page.cancelYes')}</button>
              </p>
            </Form>
          </Popover>
        </>
      ) : null}
    </div>
  )
}
