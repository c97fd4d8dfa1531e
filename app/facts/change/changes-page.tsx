import type { BoardView } from '#contract/board'
import type { ChangeView } from '#section/change'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import { change } from './fact'
import { ChangeList } from './change-list'
import { changesSummary } from './changes-summary'

const isUndecided = ({ status }: ChangeView) => status === 'proposed' || status === 'assessing'

/** Every change request with its reason, its effect and who decided. */
export function ChangesPage({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { changes } = board
  const summary = changesSummary(words, changes)
  if (changes.total === 0)
    return (
      <>
        <PageHeading title={t('changes.title')} />
        <EmptyState title={t('changes.empty')} more={t('changes.emptyMore')} />
      </>
    )
  const lists: [string, string, ChangeView[]][] = [
    ['waiting', t('changes.waiting'), changes.items.filter(isUndecided)],
    ['decided', t('changes.decidedTitle'), changes.items.filter((change) => !isUndecided(change))],
  ]
  return (
    <>
      <PageHeading title={t('changes.title')} lead={summary} />
      <div className="grid max-w-200 gap-4 wide:gap-7">
        {lists
          .filter(([, , items]) => items.length > 0)
          .map(([id, title, items]) => (
            <Card
              key={id}
              id={id}
              title={title}
              footer={<SaysWho board={board} of={[change]} definition={t('changes.how')} />}
            >
              <ChangeList changes={items} full />
            </Card>
          ))}
      </div>
    </>
  )
}
