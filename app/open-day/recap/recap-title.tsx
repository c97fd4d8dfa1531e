import type { BoardView } from '#contract/board'
import type { RecapView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { sayHeadline } from '~/boards/overview/say-headline'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { Sealed } from './sealed'

/** Which open day it was, the sentence that stood over the board then, and how healthy the project was. */
export function RecapTitle({ recap }: { recap: RecapView }) {
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  const { openDay, project, board, seal, attendance } = recap
  return (
    <>
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            inBoth(openDay.title),
            format.dayWithYear(seal.on),
            project.name,
            attendance.joined > 0 ? t('recap.came', { joined: format.number(attendance.joined) }) : null,
          ]}
        />
      </p>
      <Sealed part="headline">
        <SealedHeadline board={board} />
      </Sealed>
    </>
  )
}

/** The sentence and the health of the sealed board. */
export function SealedHeadline({ board }: { board: BoardView }) {
  const words = useWords()
  const { computed } = board.health
  return (
    <>
      <h1 className="headline">{sayHeadline(words, board.headline)}</h1>
      <p className={`mt-2.5 font-semibold ${statusColour(computed)}`}>
        <StatusMark health={computed} label="" /> {words.t(`health.${computed}`)}
      </p>
    </>
  )
}
