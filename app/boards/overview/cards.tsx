import { Fragment, type ComponentType } from 'react'
import type { BoardDifference, BoardView } from '#contract/board'
import { DifferenceBoard } from '~/boards/difference/difference-board'
import { allFacts } from '~/facts/registry'

type CardOfFact = ComponentType<{ board: BoardView; isTeam: boolean }>
const cards = import.meta.glob<CardOfFact>('../../facts/*/card.tsx', { eager: true, import: 'default' })

interface Tile {
  id: string
  place: number
  isWide?: true
  card: JSX.Element
}
/** Before everything else: who knows how it stood asks this first. */
const placeOfDifference = 0

function tilesOf(board: BoardView, difference: BoardDifference | null, isTeam: boolean): Tile[] {
  const tiles: Tile[] = allFacts.flatMap(({ kind, card }) => {
    const CardOfKind = cards[`../../facts/${kind}/card.tsx`]
    return card && CardOfKind ? [{ id: kind, ...card, card: <CardOfKind {...{ board, isTeam }} /> }] : []
  })
  if (difference)
    tiles.push({
      id: 'difference',
      place: placeOfDifference,
      card: <DifferenceBoard board={board} difference={difference} />,
    })
  return tiles.sort((a, b) => a.place - b.place)
}

interface CardsProps {
  board: BoardView
  difference: BoardDifference | null
  isTeam: boolean
}

/** What changed, then a card of each kind of fact that has one. */
export default function Cards({ board, difference, isTeam }: CardsProps) {
  const tiles = tilesOf(board, difference, isTeam)
  // The last of an odd number would stand beside a hole.
  const last = tiles.filter(({ isWide }) => !isWide).length % 2 === 1 ? tiles.findLast(({ isWide }) => !isWide) : null
  return (
    <div className="overview-cards mt-6 grid gap-4 wide:mt-8 wide:gap-7 lg:grid-cols-2 lg:items-start">
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
  )
}
