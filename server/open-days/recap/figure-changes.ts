import type { BoardView, Day } from '../../contract/board.ts'
import type { FigureChange } from '../../contract/open-days/views.ts'

type Figure = FigureChange['figure']
const latestCsat = ({ satisfaction }: BoardView) => satisfaction.surveys.findLast(({ csat }) => csat)?.csat ?? null

/** Each figure of a board; null where nothing is known of it. */
const figures: Record<Figure, (board: BoardView) => Day | number | null> = {
  goLive: ({ headline, project }) =>
    typeof headline.params.date === 'string' ? headline.params.date : project.goLiveOn,
  uatPassed: ({ headline }) => headline.passRate,
  criticalIssues: ({ issues }) => (issues.total > 0 ? issues.bySeverity.critical : null),
  openIssues: ({ issues }) => (issues.total > 0 ? issues.open : null),
  satisfied: (board) => latestCsat(board)?.score ?? null,
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
            before: before && read(before),
            after: now,
            n: figure === 'satisfied' ? (latestCsat(after)?.n ?? null) : null,
          },
        ]
  })
