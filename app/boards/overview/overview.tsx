import { Fragment, type ComponentType } from 'react'
import type { BoardDifference, BoardView } from '#contract/board'
import { DifferenceBoard } from '~/boards/difference/difference-board'
import { allFacts } from '~/facts/registry'
import { HealthLine } from './health-line'
import { KeyFigures } from './key-figures'
import { ProjectTitle } from './project-title'

type CardOfFact = ComponentType<{ board: BoardView }>
const cards = import.meta.glob<CardOfFact>('../../facts/*/card.tsx', { eager: true, import: 'default' })

interface Tile {
  id: string
  place: number
  isWide?: true
  card: JSX.Element
}
/** Beside the issues: what changed is read after what is. */
const placeOfDifference = 3

function tilesOf(board: BoardView, difference: BoardDifference | null): Tile[] {
  const tiles: Tile[] = allFacts.flatMap(({ kind, card }) => {
    const CardOfKind = cards[`../../facts/${kind}/card.tsx`]
    return card && CardOfKind ? [{ id: kind, ...card, card: <CardOfKind board={board} /> }] : []
  })
  if (difference)
    tiles.push({
      id: 'difference',
      place: placeOfDifference,
      card: <DifferenceBoard board={board} difference={difference} />,
    })
  return tiles.sort((a, b) => a.place - b.place)
}

/** The page over the board: a reader who stops after any line has read something complete. */
export function Overview({ board, difference }: { board: BoardView; difference: BoardDifference | null }) {
  const tiles = tilesOf(board, difference)
  // The last of an odd number would stand beside a hole.
  const last = tiles.filter(({ isWide }) => !isWide).length % 2 === 1 ? tiles.findLast(({ isWide }) => !isWide) : null
  return (
    <>
      <ProjectTitle board={board} />
      <HealthLine board={board} />
      <KeyFigures board={board} />
      <div className="mt-6 grid gap-4 wide:mt-8 wide:gap-7 lg:grid-cols-[1.25fr_1fr]">
        {tiles.map((tile) =>
          tile.isWide || tile === last ? (
            <div key={tile.id} className="grid min-w-0 lg:col-span-2">
              {tile.card}
            </div>
          ) : (
            <Fragment key={tile.id}>{tile.card}</Fragment>
          ),
        )}
      </div>
    </>
  )
}
