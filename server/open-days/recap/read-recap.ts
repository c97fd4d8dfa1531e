import { differenceOf } from '../../board/difference/difference-of.ts'
import type { Audience } from '../../board/assemble-board.ts'
import type { BoardView } from '../../contract/board.ts'
import { DaylightError } from '../../contract/errors.ts'
import { figureChanges } from '../../contract/open-days/figure-changes.ts'
import type { OpenDayPlan } from '../../contract/open-days/plan.ts'
import type { OpenDayLine, RecapView } from '../../contract/open-days/views.ts'
import type { Can } from '../../contract/people.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import { renderMarkdown } from '../deck/render-markdown.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { listEarlierPromises, listOwnPromises } from '../promises/list-promises.ts'
import { boardBefore } from './board-before.ts'
import { recordAttendance, recordPolls, recordPulse, recordQuestions, recordReactions } from './room-record.ts'

/** A row whose seal is there. */
type ClosedRow = OpenDayRow & { closedAt: Date; sealVersion: number; sealHash: string; sealedBoard: string }

/** The row of an open day that is over; `not_found` before. */
export function requireClosed(row: OpenDayRow): ClosedRow {
  if (row.state !== 'closed') throw new DaylightError('not_found', 'The open day is not over')
  return row as ClosedRow
}

/** What came of an open day, as an audience may see it. */
export async function readRecap(
  tools: OpenDayTools,
  { project, openDay: row, can }: { project: SurveyProject; openDay: OpenDayRow; can: Can },
  audience: Audience,
): Promise<RecapView> {
  const openDay = requireClosed(row)
  const { timeZone } = project
  const sealed = audience === 'team' ? (openDay.sealedTeam ?? openDay.sealedBoard) : openDay.sealedBoard
  const board = JSON.parse(sealed) as BoardView
  const before = await boardBefore(tools, project, openDay, board, audience)
  const attendance = await recordAttendance(tools, openDay, audience)
  const { summary } = openDay
  return {
    openDay: lineOf(openDay, attendance),
    project: board.project,
    seal: {
      version: openDay.sealVersion,
      hash: openDay.sealHash,
      on: dayOf(openDay.closedAt.getTime(), timeZone),
    },
    board,
    since: before && { day: before.today, version: before.version },
    figures: figureChanges(before, board),
    difference: before && differenceOf(before, board),
    judged: await listEarlierPromises(tools, openDay, timeZone),
    promises: await listOwnPromises(tools, openDay, timeZone),
    decisions: await tools.database.decision.findMany({
      where: { openDayId: openDay.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, decidedBy: true },
    }),
    questions: await recordQuestions(tools, openDay, audience),
    polls: await recordPolls(tools, openDay),
    attendance,
    pulse: await recordPulse(tools, openDay),
    reactions: await recordReactions(tools, openDay),
    summary: summary === null ? null : { markdown: summary, html: renderMarkdown(summary) },
    sentOn: openDay.recapSentAt && dayOf(openDay.recapSentAt.getTime(), timeZone),
    can,
  }
}

const none: Can = {
  readBoard: false,
  readInternal: false,
  readComments: false,
  manageSurveys: false,
  runOpenDays: false,
}

/** The same for somebody without an account, who was invited or was in the room: the customer's recap, and nothing to do. */
export const readGuestRecap = (tools: OpenDayTools, project: SurveyProject, openDay: OpenDayRow): Promise<RecapView> =>
  readRecap(tools, { project, openDay, can: none }, 'customer')

function lineOf(row: OpenDayRow, { invited, accepted }: RecapView['attendance']): OpenDayLine {
  const { title, timeZone } = JSON.parse(row.plan) as OpenDayPlan
  const { key, seriesId: series, startsAt, minutes } = row
  return {
    key,
    title,
    state: 'closed',
    startsAt: startsAt.toISOString(),
    minutes,
    timeZone,
    series,
    invited,
    accepted,
  }
}
