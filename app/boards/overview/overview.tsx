import type { BoardDifference, BoardView, OwnActions, SectionName } from '#contract/board'
import type { Can } from '#contract/people'
import { facts } from '~/facts/registry'
import { sentences } from '~/facts/sentences'
import { Brief } from './brief'
import { HealthLine } from './health-line'
import { useWords } from '~/words/say'
import { sayHeadline } from './say-headline'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'
import type { FactPages, Figure } from '~/facts/fact'
import { SaysWho } from '~/ui/says-who'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { later } from '~/ui/later'

/** Below the first screen: sent with the page like the rest; what makes it answer to touch comes after. */
const Cards = later(() => import('./cards'))

interface OverviewProps {
  board: BoardView
  difference: BoardDifference | null
  own: OwnActions | null
  can: Can
}

/** The page over the board: a reader who stops after any line has read something complete. */
export function Overview({ board, difference, own, can }: OverviewProps) {
  const isTeam = can.readInternal
  return (
    <>
      <ProjectTitle board={board} />
      <HealthLine board={board} />
      <Brief {...{ board, difference, own, isTeam }} />
      <KeyFigures board={board} />
      <Cards {...{ board, difference, isTeam }} />
    </>
  )
}

const sections = Object.keys(facts) as SectionName[]

/** The figures that a reader in a hurry takes along. */
function KeyFigures({ board }: { board: BoardView }) {
  const words = useWords()
  return (
    <section aria-label={words.t('figures.title')}>
      <div className="key-figures">
        {sections.map((section) => {
          const figure = sentences[section].figure?.(words, board)
          return figure ? <KeyFigure key={section} board={board} of={facts[section]} figure={figure} /> : null
        })}
      </div>
    </section>
  )
}

/** Which project this is, and the one sentence that answers "are we on track?". */
function ProjectTitle({ board }: { board: BoardView }) {
  const words = useWords()
  const { name, customer, startsOn } = board.project
  const headline = sayHeadline(words, board.headline)
  const since = startsOn ? words.t('project.since', { day: words.format.dayWithYear(startsOn) }) : null
  return (
    <>
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">
        <Facts of={[name, customer, since]} />
      </p>
      <h1 className="headline" data-answer="track">
        <Fresh value={headline}>{headline}</Fresh>
      </h1>
    </>
  )
}

/** One figure; its dotted name answers "says who?". */
function KeyFigure({ board, of, figure }: { board: BoardView; of: FactPages; figure: Figure }) {
  const { label, value, note, health, definition, sources, denominator, behind } = figure
  return (
    <div className="key-figure row-span-3 grid grid-rows-subgrid">
      <div className="text-[13px]/5 font-medium text-ink-soft">
        <SaysWho of={[of]} {...{ board, sources, definition, denominator, behind, label }} />
      </div>
      <p className="mt-1 text-[26px]/8 font-semibold tracking-[-0.02em] wide:text-[34px]/[42px]">
        <Fresh value={value}>{value}</Fresh>
      </p>
      <p
        className={`mt-0.5 flex items-baseline gap-1.5 text-[13px]/5 text-pretty ${health ? statusColour(health) : 'text-ink-soft'}`}
      >
        {health ? <StatusMark health={health} /> : null}
        <span>{note}</span>
      </p>
    </div>
  )
}
