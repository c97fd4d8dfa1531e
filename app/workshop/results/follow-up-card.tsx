import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FollowUpFields } from './follow-up-form'
import { FollowUpLine } from './follow-up-line'
import type { ShownFollowUp } from './page-of-results'

const order = { open: 0, answered: 1, closed: 2 } as const

/** What came of the survey: open promises first. */
export function FollowUpCard({ followUps, canChange }: { followUps: ShownFollowUp[]; canChange: boolean }) {
  const { t, count, capital } = useWords()
  const left = followUps.filter(({ status }) => status !== 'closed').length
  const sorted = followUps.toSorted(
    (a, b) => order[a.status] - order[b.status] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  )
  return (
    <Card
      id="follow-ups"
      title={t('surveys.followUp.list')}
      summary={left ? capital(t('surveys.followUp.left', { count: left, number: count(left) })) : undefined}
    >
      {sorted.length ? (
        <ul>
          {sorted.map((followUp) => (
            <FollowUpLine key={followUp.id} followUp={followUp} canChange={canChange} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('surveys.followUp.none')} more={t('surveys.followUp.noneMore')} />
      )}
      {canChange ? (
        <div className="mt-3 border-t border-line pt-1">
          <FollowUpFields followUp={null} response={null} />
        </div>
      ) : null}
    </Card>
  )
}
