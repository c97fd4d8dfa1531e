import type { BoardView } from '#contract/board'
import { sayHeadline } from './say-headline'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'

/** Which project this is, and the one sentence that answers "are we on track?". */
export function ProjectTitle({ board }: { board: BoardView }) {
  const words = useWords()
  const { name, customer, startsOn } = board.project
  const headline = sayHeadline(words, board.headline)
  const since = startsOn ? words.t('project.since', { day: words.format.dayWithYear(startsOn) }) : null
  return (
    <>
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">
        <Facts of={[name, customer, since]} />
      </p>
      <h1 className="headline">
        <Fresh value={headline}>{headline}</Fresh>
      </h1>
    </>
  )
}
