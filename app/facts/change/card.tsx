import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ProjectLink } from '~/ui/project-link'
import { SaysWho } from '~/ui/says-who'
import { change } from './fact'
import { ChangeList } from './change-list'
import { changesSummary } from './changes-summary'

const mostRows = 5

/** The change requests on the overview, those to be decided first. */
export default function ChangesCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { changes } = board
  const summary = changesSummary(words, changes)
  const more = changes.total - mostRows
  return (
    <Card
      id="changes"
      title={t('changes.title')}
      to="changes"
      summary={changes.total ? summary : undefined}
      footer={<SaysWho board={board} of={[change]} definition={t('changes.how')} />}
    >
      {changes.total === 0 ? <EmptyState title={t('changes.empty')} more={t('changes.emptyMore')} /> : null}
      <ChangeList changes={changes.items.slice(0, mostRows)} />
      {more > 0 ? (
        <ProjectLink to="changes" className="link inline-flex min-h-11 items-center text-[14px]">
          {t('changes.more', { count: more })}
        </ProjectLink>
      ) : null}
    </Card>
  )
}
