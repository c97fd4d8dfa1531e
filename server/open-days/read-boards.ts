import type { Audience } from '../board/assemble-board.ts'
import type { BoardView } from '../contract/board.ts'
import { canOf } from '../identity/policy.ts'
import type { ScopedProject } from '../identity/projects.ts'
import type { SurveyProject } from '../surveys/find-project.ts'
import type { OpenDayTools } from './open-day-tools.ts'

/** A board as the customer and as the delivery team may see it. */
export type Boards = Record<Audience, BoardView>

/** A project with the eyes of an audience, whoever asked: what is projected is always the customer's. */
export function withEyesOf(audience: Audience, project: SurveyProject): ScopedProject {
  const { id, key, name, customer, timeZone, startsOn, goLiveOn, tolerances } = project
  const can = canOf(audience === 'team' ? 'engineer' : 'executive')
  const { name: customerName, brandColor } = customer
  return { id, key, name, customer: customerName, brandColor, timeZone, startsOn, goLiveOn, tolerances, can }
}

/** The project's boards for both audiences, as they are now or, given a day, as they stood at its end. */
export async function readBoards(
  { boards }: Pick<OpenDayTools, 'boards'>,
  project: SurveyProject,
  asOf?: string,
): Promise<Boards> {
  const [customer, team] = await Promise.all([
    boards.readBoard(withEyesOf('customer', project), asOf),
    boards.readBoard(withEyesOf('team', project), asOf),
  ])
  return { customer, team }
}
