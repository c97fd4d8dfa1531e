import type { CommitmentView } from '#section/commitment'
import { gradePromise } from '#contract/board/grade'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'

/** Promises as plain lines: what, how far it is, who keeps it by when. */
export function CommitmentList({ commitments }: { commitments: CommitmentView[] }) {
  return (
    <ul>
      {commitments.map((commitment) => (
        <CommitmentLine key={commitment.key} commitment={commitment} />
      ))}
    </ul>
  )
}

function CommitmentLine({ commitment }: { commitment: CommitmentView }) {
  const { t, format } = useWords()
  const { status, dueOn, closedOn, overdueDays, owner, note } = commitment
  const health = gradePromise(commitment)
  const state = () => {
    if (status === 'closed' && closedOn) return t('commitments.settledOn', { day: format.day(closedOn) })
    if (status === 'broken' && closedOn) return t('commitments.brokenOn', { day: format.day(closedOn) })
    if (overdueDays > 0) return t('commitments.overdue', { days: format.days(overdueDays) })
    if (status === 'open' && dueOn) return t('commitments.due', { day: format.dayWithWeekday(dueOn) })
    return t(`commitments.states.${status}`)
  }
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={commitment} hidden={t('commitments.internalTitle')} />
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            <span key="state" className={statusColour(health)}>
              <StatusMark health={health} label="" /> {state()}
            </span>,
            owner,
          ]}
        />
      </p>
      {note ? <p className="text-[13px]/5 text-ink-soft">{note}</p> : null}
    </li>
  )
}
