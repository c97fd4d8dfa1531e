import type { BoardView, Health } from '#contract/board'
import { Fresh } from '~/ui/fresh'
import { SaysWho } from '~/ui/says-who'
import type { Behind } from '~/ui/updates-behind'
import { StatusMark, statusColour } from '~/ui/status-mark'

export interface Figure {
  label: string
  value: string
  /** What puts the figure in proportion. */
  note: string
  /** null where there is nothing to judge. */
  health: Health | null
  /** How it is counted. */
  definition: string
  /** The sources behind it, where they are not simply those that spoke of its kind. */
  sources?: string[]
  /** What it is counted out of, and where the things behind it are listed, where it is not simply their kind. */
  denominator?: string
  behind?: Behind
}

/** One figure; its dotted name answers "says who?". */
export function KeyFigure({
  board,
  kinds,
  label,
  value,
  note,
  health,
  definition,
  sources,
  denominator,
  behind,
}: Figure & { board: BoardView; kinds: string[] }) {
  return (
    <div className="key-figure row-span-3 grid grid-rows-subgrid">
      <div className="text-[13px]/5 font-medium text-ink-soft">
        <SaysWho {...{ board, kinds, sources, definition, denominator, behind, label }} />
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
