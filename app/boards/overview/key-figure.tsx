import type { BoardView } from '#contract/board'
import type { FactPages, Figure } from '~/facts/fact'
import { Fresh } from '~/ui/fresh'
import { SaysWho } from '~/ui/says-who'
import { StatusMark, statusColour } from '~/ui/status-mark'

/** One figure; its dotted name answers "says who?". */
export function KeyFigure({ board, of, figure }: { board: BoardView; of: FactPages; figure: Figure }) {
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
