import type { Health } from '#contract/board'
import { useClock } from '~/words/clock'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { FollowUpFields } from './follow-up-form'
import type { ShownFollowUp } from './page-of-results'

interface FollowUpLineProps {
  followUp: ShownFollowUp
  /** The reader is in the delivery team. */
  canChange: boolean
}

/** One promise: its state, who keeps it by when, and what was done. */
export function FollowUpLine({ followUp, canChange }: FollowUpLineProps) {
  const { t, format } = useWords()
  const { today } = useClock()
  const { title, owner, dueOn, answer, status, closedOn } = followUp
  const isOverdue = status === 'open' && dueOn !== null && today !== null && dueOn < today
  const health: Health = status === 'closed' ? 'good' : isOverdue ? 'attention' : 'unknown'
  const facts = [
    <span key="state" className={statusColour(health)}>
      <StatusMark health={health} label="" />{' '}
      {status === 'closed' && closedOn
        ? t('surveys.followUp.closedOn', { day: format.day(closedOn) })
        : t(`surveys.followUp.states.${status}`)}
    </span>,
    owner,
    status === 'closed' || !dueOn
      ? null
      : t(isOverdue ? 'surveys.followUp.overdue' : 'surveys.followUp.due', { day: format.day(dueOn) }),
  ]
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <p className="font-medium text-pretty">{title}</p>
      <p className="text-[13px]/5 text-ink-soft">
        <Facts of={facts} />
      </p>
      {answer ? <p className="mt-1 text-[14px]/[22px] text-pretty whitespace-pre-line">{answer}</p> : null}
      {canChange && status !== 'closed' ? <FollowUpFields followUp={followUp} response={followUp.response} /> : null}
    </li>
  )
}
