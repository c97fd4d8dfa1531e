import { emptyRoom } from '../../contract/open-days/empty-room.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { ConsoleView } from '../../contract/open-days/views.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { isRehearsed } from '../day/is-room-open.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { readStage } from '../deck/read-stage.ts'
import { listOwnPromises } from '../promises/list-promises.ts'
import { listAllPolls } from '../talk/list-polls.ts'
import { listAllQuestions } from '../talk/list-questions.ts'
import { readLiveRoom } from '../talk/live-room.ts'

/** What the presenter has before them: the stage with notes and hidden slides, every question, and what is written down. */
export async function consoleView(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'sql'>,
  openDay: OpenDayRow,
): Promise<ConsoleView> {
  const { id } = openDay
  const [stage, room, questions, polls, decisions, made] = await Promise.all([
    readStage(project, services, openDay),
    readLiveRoom(services.sql, id, services.clock()),
    listAllQuestions(services, id),
    listAllPolls(services, id),
    services.database.decision.findMany({
      where: { openDayId: id, rehearsal: isRehearsed(openDay) },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    listOwnPromises(services, { id, rehearsal: isRehearsed(openDay) }, project.timeZone),
  ])
  return {
    ...stage,
    room: room ?? { ...emptyRoom, version: stage.board.version },
    questions,
    polls,
    state: openDay.state as OpenDayState,
    startedAt: (openDay.startedAt ?? openDay.rehearsedSince)?.toISOString() ?? null,
    moderated: planCodec.decode(openDay.plan).moderated,
    decisions: decisions.map(({ id, text, decidedBy }) => ({ id, text, decidedBy })),
    made,
  }
}
