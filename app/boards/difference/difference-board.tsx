import type { BoardDifference, BoardView, SectionName } from '#contract/board'
import { facts } from '~/facts/registry'
import { sentences } from '~/facts/sentences'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { WeighedChanges } from './weighed-changes'

const mostRows = 5
const sections = Object.keys(facts) as SectionName[]
const compared = sections.filter((section) => sentences[section].changes !== null).map((section) => facts[section])

/** What changed since an earlier day, on the overview. */
export function DifferenceBoard({ board, difference }: { board: BoardView; difference: BoardDifference }) {
  const { t, format } = useWords()
  return (
    <Card
      id="difference"
      title={t(difference.since.openDay ? 'difference.titleOpenDay' : 'difference.title', {
        day: format.day(difference.since.day),
      })}
      footer={<SaysWho board={board} of={compared} definition={t('difference.how')} />}
    >
      <WeighedChanges difference={difference} most={mostRows} />
    </Card>
  )
}
