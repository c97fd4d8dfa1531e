import { Form } from '@remix-run/react'
import type { FollowUpView } from '#contract/surveys/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '~/ui/status-mark'

const marks = { open: 'unknown', answered: 'attention', closed: 'good' } as const

/** What came of this person's answers; they alone say when it is settled. */
export function FollowUps({ followUps }: { followUps: FollowUpView[] }) {
  const { t } = useTranslation()
  if (followUps.length === 0) return null
  return (
    <section aria-labelledby="follow-ups">
      <h2 id="follow-ups" className="text-[16px]/6 font-semibold">
        {t('survey.followUps.title')}
      </h2>
      <ul className="mt-3 grid gap-3">
        {followUps.map((followUp) => (
          <FollowUp key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </section>
  )
}

function FollowUp({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, title, answer, owner, dueOn, status, closedOn, response } = followUp
  const facts = [
    owner && t('survey.followUps.owner', { owner }),
    status === 'open' && dueOn && t('survey.followUps.due', { day: format.dayWithWeekday(dueOn) }),
  ].filter(Boolean)
  const state =
    status === 'closed' && closedOn
      ? t('survey.followUps.closed', { day: format.day(closedOn) })
      : t(status === 'open' ? 'survey.followUps.open' : 'survey.followUps.answered')
  // What answers a survey as a whole is nobody's alone to close.
  const mayClose = status === 'answered' && response !== null
  return (
    <li className="card">
      <p className="text-[13px]/5 text-ink-soft">
        <StatusMark health={marks[status]} label="" /> {state}
        {facts.map((fact) => ` · ${fact}`)}
      </p>
      <h3 className="mt-1 font-medium text-pretty">{title}</h3>
      {answer ? <p className="mt-1 text-pretty whitespace-pre-line">{answer}</p> : null}
      {mayClose ? (
        <Form method="post" action="?" discover="none" className="mt-3">
          <button
            name="settled"
            value={id}
            className="button w-full wide:w-auto"
            aria-label={t('survey.followUps.settleOf', { title })}
          >
            {t('survey.followUps.settle')}
          </button>
          <p className="mt-2 text-[13px]/5 text-pretty text-ink-soft">{t('survey.followUps.notYet')}</p>
        </Form>
      ) : null}
    </li>
  )
}
