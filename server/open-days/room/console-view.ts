import { openDayPlanSchema } from '../../contract/open-days/plan.ts'
import type { ConsoleView, OpenDayState } from '../../contract/open-days/views.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import { readStage } from '../deck/read-stage.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { listOwnPromises } from '../promises/list-promises.ts'
import { listAllPolls } from './list-polls.ts'
import { listAllQuestions } from './list-questions.ts'
import { emptyRoom, readLiveRoom } from './live-room.ts'

/** What the presenter has before them: the stage with notes and hidden slides, every question, and what is written down. */
export async function consoleView(
  tools: OpenDayTools,
  project: SurveyProject,
  openDay: OpenDayRow,
): Promise<ConsoleView> {
  const { id } = openDay
  const [stage, room, questions, polls, decisions, made] = await Promise.all([
    readStage(tools, project, openDay),
    readLiveRoom(tools.sql, id, tools.clock()),
    listAllQuestions(tools, id),
    listAllPolls(tools, id),
    tools.database.decision.findMany({ where: { openDayId: id }, orderBy: { createdAt: 'asc' } }),
    listOwnPromises(tools, openDay, project.timeZone),
  ])
  return {
    ...stage,
    room: room ?? emptyRoom(stage.board.version),
    questions,
    polls,
    state: openDay.state as OpenDayState,
    startedAt: openDay.startedAt?.toISOString() ?? null,
    moderated: openDayPlanSchema.parse(JSON.parse(openDay.plan)).moderated,
    decisions: decisions.map(({ id, text, decidedBy }) => ({ id, text, decidedBy })),
    made,
  }
}
