import { emptyRoom } from '../../contract/open-days/empty-room.ts'
import { renderSVG } from 'uqr'
import { differenceOf } from '../../board/difference-of.ts'
import type { StageView } from '../../contract/open-days/views.ts'
import { boundDeck } from '../../contract/open-days/written-pages.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { boardBefore } from '../day/board-before.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { joinUrlOf } from '../day/join-code.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { listEarlierPromises } from '../promises/list-promises.ts'
import { listShownPolls } from '../talk/list-polls.ts'
import { listShownQuestions } from '../talk/list-questions.ts'
import { readLiveRoom } from '../talk/live-room.ts'
import { deckSlides } from './deck-slides.ts'
import { renderWritten } from './render-markdown.ts'
import { shownBoard } from './shown-board.ts'

type Tools = Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'sql'>

/** The slides of an open day as they are shown, with what decides it. */
export async function readSlides(project: Granted, services: Omit<Tools, 'clock' | 'origin'>, openDay: OpenDayRow) {
  const { agenda } = planCodec.decode(openDay.plan)
  const board = await shownBoard(project, services, openDay)
  const [before, promises] = await Promise.all([
    boardBefore(project, services, openDay, board, 'customer'),
    listEarlierPromises(services, openDay, project.timeZone),
  ])
  const difference = before && differenceOf(before, board)
  const slides = await deckSlides(project, services, openDay, { agenda, board, difference, promises })
  return { slides, board, difference, promises }
}

/**
 * Everything that the slides of an open day are drawn from, with the customer's eyes. Hidden slides and notes are in
 * it, for the delivery team: what goes to the projector and to phones passes `forAudience` first.
 */
export async function readStage(project: Granted, services: Tools, openDay: OpenDayRow): Promise<StageView> {
  const plan = planCodec.decode(openDay.plan)
  const [shown, questions, polls, room] = await Promise.all([
    readSlides(project, services, openDay),
    listShownQuestions(services, openDay.id),
    listShownPolls(services, openDay.id),
    readLiveRoom(services.sql, openDay.id, services.clock()),
  ])
  const url = joinUrlOf(services, openDay)
  return {
    openDay: {
      key: openDay.key,
      title: plan.title,
      startsAt: openDay.startsAt.toISOString(),
      minutes: openDay.minutes,
      timeZone: plan.timeZone,
      agenda: plan.agenda,
    },
    project: shown.board.project,
    ...shown,
    html: boundDeck(await renderWritten(shown.slides)),
    questions,
    polls,
    join: { url, code: openDay.code, qr: renderSVG(url, { border: 0 }) },
    room: room ?? { ...emptyRoom, version: shown.board.version },
  }
}
