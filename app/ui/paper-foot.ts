import { useMatches } from '@remix-run/react'
import type { CSSProperties } from 'react'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

interface Shown {
  board?: BoardView
  /** A recap speaks of the board as it was sealed, whatever the project's is now. */
  recap?: { board: BoardView }
}
const boardOf = (data: unknown) => {
  const shown = data as Shown | undefined
  return shown?.recap?.board ?? shown?.board
}

/**
 * What a sheet of paper says at its foot, as the style of the page's root: boxes in the margin of a sheet can say only
 * what a stylesheet knows.
 */
export function usePageFoot(): CSSProperties | undefined {
  const { t } = useTranslation()
  const format = useFormat()
  const board = useMatches()
    .map(({ data }) => boardOf(data))
    .findLast(Boolean)
  if (!board) return undefined
  const isRebuilt = board.basis === 'rebuilt' && board.version > 0
  const text = t(isRebuilt ? 'shell.pageFootRebuilt' : 'shell.pageFoot', {
    project: board.project.name,
    day: format.dayWithYear(board.today),
    version: format.number(board.version),
  })
  return { '--page-foot': JSON.stringify(text) } as CSSProperties
}
