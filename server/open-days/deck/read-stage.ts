import { renderSVG } from 'uqr'
import { differenceOf } from '../../board/difference/difference-of.ts'
import type { OpenDayPlan } from '../../contract/open-days/plan.ts'
import type { Slide } from '../../contract/open-days/slides.ts'
import type { StageView } from '../../contract/open-days/views.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { listEarlierPromises } from '../promises/list-promises.ts'
import { boardBefore } from '../recap/board-before.ts'
import { listShownPolls } from '../room/list-polls.ts'
import { listShownQuestions } from '../room/list-questions.ts'
import { emptyRoom, readLiveRoom } from '../room/live-room.ts'
import { joinUrlOf } from '../schedule/join-code.ts'
import { deckSlides } from './deck-slides.ts'
import { renderPages } from './render-markdown.ts'
import { shownBoard } from './shown-board.ts'

/**
 * Everything that the slides of an open day are drawn from, with the customer's eyes. Hidden slides and notes are in
 * it, for the delivery team: what goes to the projector and to phones passes `forAudience` first.
 */
export async function readStage(tools: OpenDayTools, project: SurveyProject, openDay: OpenDayRow): Promise<StageView> {
  const plan = JSON.parse(openDay.plan) as OpenDayPlan
  const board = await shownBoard(tools, project, openDay)
  const [before, promises, questions, polls, room] = await Promise.all([
    boardBefore(tools, project, openDay, board, 'customer'),
    listEarlierPromises(tools, openDay, project.timeZone),
    listShownQuestions(tools, openDay.id),
    listShownPolls(tools, openDay.id),
    readLiveRoom(tools.sql, openDay.id, tools.clock()),
  ])
  const difference = before && differenceOf(before, board)
  const slides = await deckSlides(tools, openDay, { agenda: plan.agenda, board, difference, promises })
  const url = joinUrlOf(tools, openDay)
  return {
    openDay: {
      key: openDay.key,
      title: plan.title,
      startsAt: openDay.startsAt.toISOString(),
      minutes: openDay.minutes,
      timeZone: plan.timeZone,
      agenda: plan.agenda,
    },
    project: board.project,
    slides,
    html: htmlOf(slides),
    board,
    difference,
    promises,
    questions,
    polls,
    join: { url, code: openDay.code, qr: renderSVG(url, { border: 0 }) },
    room: room ?? emptyRoom(board.version),
  }
}

/** The markdown of slides as HTML, by slide. */
const htmlOf = (slides: readonly Slide[]): StageView['html'] =>
  Object.fromEntries(slides.flatMap((slide) => ('body' in slide ? [[slide.id, renderPages(slide)]] : [])))
