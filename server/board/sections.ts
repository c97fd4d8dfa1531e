import type {
  ActionsView,
  ChangesView,
  CommitmentsView,
  IssuesView,
  MilestonesView,
  SatisfactionView,
  UatView,
} from '../contract/board.ts'

/** What a board is judged by. */
export interface Sections {
  milestones: MilestonesView
  uat: UatView
  issues: IssuesView
  satisfaction: SatisfactionView
  actions: ActionsView
  changes: ChangesView
  commitments: CommitmentsView
}
