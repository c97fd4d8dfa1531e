import { openDayPlanSchema } from '../../contract/open-days/plan.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { ConsoleView } from '../../contract/open-days/views.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import { readStage } from '../deck/read-stage.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import { isRehearsed } from '../is-room-open.ts'
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
    tools.database.decision.findMany({
      where: { openDayId: id, rehearsal: isRehearsed(openDay) },
      orderBy: { createdAt: 'asc' },
    }),
    listOwnPromises(tools, { id, rehearsal: isRehearsed(openDay) }, project.timeZone),
  ])
  return {
    ...stage,
    room: room ?? emptyRoom(stage.board.version),
    questions,
    polls,
    state: openDay.state as OpenDayState,
    startedAt: (openDay.startedAt ?? openDay.rehearsedSince)?.toISOString() ?? null,
    moderated: openDayPlanSchema.parse(JSON.parse(openDay.plan)).moderated,
    decisions: decisions.map(({ id, text, decidedBy }) => ({ id, text, decidedBy })),
    made,
  }
}
