import type { BoardView } from '#contract/board'
import type { ChangesView, ChangeView } from '#section/change'
import { mostFirst } from '#contract/board/keep-some'
import { pageCount } from '~/live/list-page'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { Pager } from '~/ui/pager'
import { SaysWho } from '~/ui/says-who'
import { change } from './fact'
import { ChangeList } from './change-list'
import { changesSummary } from './changes-summary'

const isUndecided = ({ status }: ChangeView) => status === 'proposed' || status === 'assessing'

/** The lists of the page, one beside another. */
export const changeLists = ({ items }: Pick<ChangesView, 'items'>) => ({
  waiting: items.filter(isUndecided),
  decided: items.filter((change) => !isUndecided(change)),
})

interface ChangesPageProps {
  board: BoardView
  /** The page of its lists, and what stands on a later one than the first. */
  page?: number
  later?: ReturnType<typeof changeLists> | null
}

/** Every change request with its reason, its effect and who decided. */
export function ChangesPage({ board, page = 1, later }: ChangesPageProps) {
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
  const { waiting, decided } = later ?? changeLists(changes)
  const lists: [string, string, ChangeView[]][] = [
    ['waiting', t('changes.waiting'), waiting],
    ['decided', t('changes.decidedTitle'), decided],
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
              <ChangeList changes={items.slice(0, mostFirst)} full />
            </Card>
          ))}
        <Pager to="changes" page={page} pages={pageCount(changes.undecided, changes.total - changes.undecided)} />
      </div>
    </>
  )
}
