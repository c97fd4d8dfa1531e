import type { BoardDifference, BoardView } from '#contract/board'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { ChangeLines } from './change-lines'
import { weighFirst } from './weigh-first'

const mostRows = 5
const compared = ['milestone', 'test', 'issue', 'change', 'action', 'response']

/** What changed since an earlier day, on the overview: what weighs most, the rest behind one touch. */
export function DifferenceBoard({ board, difference }: { board: BoardView; difference: BoardDifference }) {
  const { t, format } = useWords()
  const { changes, since } = difference
  const day = format.day(since.day)
  const [first, rest] = weighFirst(changes, mostRows)
  return (
    <Card
      id="difference"
      title={t('difference.title', { day })}
      footer={<SaysWho board={board} kinds={compared} definition={t('difference.how')} />}
    >
      {changes.length === 0 ? <p>{t('difference.none', { day })}</p> : <ChangeLines changes={first} />}
      {rest.length > 0 ? (
        <details className="border-t border-line">
          <summary className="link inline-flex min-h-11 items-center text-[14px]">
            {t('difference.more', { count: rest.length })}
          </summary>
          <ChangeLines changes={rest} />
        </details>
      ) : null}
    </Card>
  )
}
