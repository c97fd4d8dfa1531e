import type { BoardDifference, BoardView } from '#contract/board'
import { ActionsBoard } from '~/boards/actions/actions-board'
import { ChangesBoard } from '~/boards/changes/changes-board'
import { DifferenceBoard } from '~/boards/difference/difference-board'
import { IssuesBoard } from '~/boards/issues/issues-board'
import { PlanBoard } from '~/boards/plan/plan-board'
import { SatisfactionBoard } from '~/boards/satisfaction/satisfaction-board'
import { UatBoard } from '~/boards/uat/uat-board'
import { HealthLine } from './health-line'
import { KeyFigures } from './key-figures'
import { ProjectTitle } from './project-title'

/** The page over the board: a reader who stops after any line has read something complete. */
export function Overview({ board, difference }: { board: BoardView; difference: BoardDifference | null }) {
  return (
    <>
      <ProjectTitle board={board} />
      <HealthLine board={board} />
      <KeyFigures board={board} />
      <div className="mt-6 grid gap-4 wide:mt-8 wide:gap-7 lg:grid-cols-[1.25fr_1fr]">
        <div className="grid min-w-0 lg:col-span-2">
          <PlanBoard board={board} />
        </div>
        <IssuesBoard board={board} />
        {difference ? <DifferenceBoard board={board} difference={difference} /> : null}
        <UatBoard board={board} />
        <ActionsBoard board={board} />
        <SatisfactionBoard board={board} />
        <div className={difference ? 'grid min-w-0' : 'grid min-w-0 lg:col-span-2'}>
          <ChangesBoard board={board} />
        </div>
      </div>
    </>
  )
}
