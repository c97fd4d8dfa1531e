import { differenceOf } from '../../board/difference/difference-of.ts'
import type { BoardView } from '../../contract/board.ts'
import type { PollDesign } from '../../contract/open-days/slides.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { DeckView } from '../../contract/open-days/views.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { readStage } from './read-stage.ts'

/** An open day's deck as it is edited, and what changed on the customer's board since that was last done. */
export async function getDeck(tools: OpenDayTools, project: SurveyProject, openDay: OpenDayRow): Promise<DeckView> {
  const { database } = tools
  const { slides, board } = await readStage(tools, project, openDay)
  const [polls, own] = await Promise.all([
    database.poll.findMany({
      where: { openDayId: openDay.id },
      include: { _count: { select: { votes: true } } },
      orderBy: [{ place: 'asc' }, { id: 'asc' }],
    }),
    database.defaultDeck.count({ where: { projectId: openDay.projectId } }),
  ])
  const edited = openDay.deckBoard === null ? null : (JSON.parse(openDay.deckBoard) as BoardView)
  const since = edited && differenceOf(edited, board)
  return {
    state: openDay.state as OpenDayState,
    slides,
    polls: polls.map(({ id, design, _count }) => ({ id, ...(JSON.parse(design) as PollDesign), votes: _count.votes })),
    untouched: openDay.deck === null,
    hasOwnDefault: own > 0,
    editedAt: openDay.deckEditedAt?.toISOString() ?? null,
    sinceEdit: since && since.changes.length > 0 ? since : null,
  }
}
