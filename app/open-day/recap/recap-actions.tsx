import type { RecapView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { Confirm } from '~/ui/form/confirm'
import { ProjectLink } from '~/ui/project-link'

/** What can be taken along, and the one press that mails the recap. */
export function RecapActions({ recap, files }: { recap: RecapView; files: string }) {
  const { t, format } = useWords()
  const { seal, sentOn, attendance, can } = recap
  const { invited } = attendance
  const link = 'link flex min-h-11 items-center'
  return (
    <div className="no-print mt-1 -mb-2 flex flex-wrap items-center gap-x-6 text-[14px]/5 text-ink-soft">
      <a href={`${files}/slides.pptx`} download className={link}>
        {t('recap.actions.slides')}
      </a>
      <a href={`${files}/pack.html`} download className={link}>
        {t('recap.actions.pack')}
      </a>
      <ProjectLink to={`?asOf=${seal.on}`} className={link}>
        {t('recap.board.whole')}
      </ProjectLink>
      {!can.runOpenDays ? null : sentOn ? (
        <span>{t('recap.actions.sent', { day: format.day(sentOn) })}</span>
      ) : invited === 0 ? (
        <span>{t('recap.actions.nobody')}</span>
      ) : (
        <Confirm
          trigger={t('recap.actions.send')}
          title={t('recap.actions.sendTitle', { count: invited, number: format.number(invited) })}
          yes={t('recap.actions.sendYes')}
          fields={{ intent: 'send' }}
        >
          {t('recap.actions.sendMore')}
        </Confirm>
      )}
    </div>
  )
}
