import type { BoardView, Day } from '../board.ts'
import { currentScore, isAskedAlike } from '../board/current-survey.ts'
import type { FigureChange } from './views.ts'

type Figure = FigureChange['figure']

function currentCsat({ satisfaction }: BoardView) {
  const current = currentScore(satisfaction.surveys)
  return current?.measure === 'csat' ? current : null
}

/** Each figure of a board; null where nothing is known of it. */
const figures: Record<Figure, (board: BoardView) => Day | number | null> = {
  goLive: ({ headline, project }) => ('date' in headline.params ? headline.params.date : null) ?? project.goLiveOn,
  uatPassed: ({ headline }) => headline.passRate,
  criticalIssues: ({ issues }) => (issues.total > 0 ? issues.bySeverity.critical : null),
  openIssues: ({ issues }) => (issues.total > 0 ? issues.open : null),
  satisfied: (board) => currentCsat(board)?.score.score ?? null,
}

/** The figures that a board shows, with what they were on an earlier one; what is unknown now is left out. */
export const figureChanges = (before: BoardView | null, after: BoardView): FigureChange[] =>
  Object.entries(figures).flatMap(([figure, read]) => {
    const now = read(after)
    return now === null
      ? []
      : [
          {
            figure: figure as Figure,
            before: before && compares(figure as Figure, before, after) ? read(before) : null,
            after: now,
            n: figure === 'satisfied' ? (currentCsat(after)?.score.n ?? null) : null,
          },
        ]
  })

/**
 * Scores are compared within one kind of asking; which kind an earlier survey is of, the later board knows best. Two boards
 * that an earlier version kept are compared as it did, whatever stood on them.
 */
function compares(figure: Figure, before: BoardView, after: BoardView): boolean {
  if (figure !== 'satisfied') return true
  const was = currentCsat(before)?.survey
  const is = currentCsat(after)?.survey
  if (!was || !is) return false
  if (was.stood && is.stood) return true
  return isAskedAlike(after.satisfaction.surveys.find(({ key }) => key === was.key) ?? was, is)
}
