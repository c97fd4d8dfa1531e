import type { Audience } from '../../board/assemble-board.ts'
import { boardCodec } from '../../board/board-codec.ts'
import { differenceOf } from '../../board/difference-of.ts'
import { DaylightError } from '../../contract/errors.ts'
import { figureChanges } from '../../contract/open-days/figure-changes.ts'
import type { OpenDayLine, RecapView } from '../../contract/open-days/views.ts'
import type { Can } from '../../contract/people.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { boardBefore } from '../day/board-before.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { renderMarkdown } from '../deck/render-markdown.ts'
import { listEarlierPromises, listOwnPromises } from '../promises/list-promises.ts'
import { recordAttendance, recordPolls, recordPulse, recordQuestions, recordReactions } from './room-record.ts'

/** A row whose seal is there. */
type ClosedRow = OpenDayRow & { closedAt: Date; sealVersion: number; sealHash: string }

/** The row of an open day that is over; `not_found` before. */
export function requireClosed(row: OpenDayRow): ClosedRow {
  if (row.state !== 'closed') throw new DaylightError('not_found', 'The open day is not over')
  return row as ClosedRow
}

/** The boards that were sealed, as they were: text, since the hash is of exactly that. */
async function readSealed({ database }: Pick<Services, 'database'>, { id }: ClosedRow) {
  const row = await database.openDay.findUniqueOrThrow({
    where: { id },
    select: { sealedBoard: true, sealedTeam: true },
  })
  const customer = row.sealedBoard!
  return { customer, team: row.sealedTeam ?? customer }
}

/** What came of an open day, as an audience may see it. */
export async function readRecap(
  project: Granted,
  services: Pick<Services, 'boards' | 'database' | 'sql'>,
  row: OpenDayRow,
  audience: Audience,
): Promise<RecapView> {
  const sealed = await readSealed(services, requireClosed(row))
  return recapOf(project, services, row, { audience, sealed: sealed[audience] })
}

/** What people take along of it: the customer's recap, and the text of the board that was sealed. */
export async function readPack(
  project: Granted,
  services: Pick<Services, 'boards' | 'database' | 'sql'>,
  row: OpenDayRow,
): Promise<{ recap: RecapView; sealed: string }> {
  const { customer: sealed } = await readSealed(services, requireClosed(row))
  return { recap: await recapOf(project, services, row, { audience: 'customer', sealed }), sealed }
}

async function recapOf(
  project: Granted,
  services: Pick<Services, 'boards' | 'database' | 'sql'>,
  row: OpenDayRow,
  { audience, sealed }: { audience: Audience; sealed: string },
): Promise<RecapView> {
  const openDay = requireClosed(row)
  const { timeZone } = project
  const board = boardCodec.decode(sealed)
  const before = await boardBefore(project, services, openDay, board, audience)
  const attendance = await recordAttendance(services, openDay, audience)
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
    judged: await listEarlierPromises(services, openDay, timeZone),
    promises: await listOwnPromises(services, openDay, timeZone),
    decisions: await services.database.decision.findMany({
      where: { openDayId: openDay.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, decidedBy: true },
    }),
    questions: await recordQuestions(services, openDay, audience),
    polls: await recordPolls(services, openDay),
    attendance,
    pulse: await recordPulse(services, openDay),
    reactions: await recordReactions(services, openDay),
    summary: summary === null ? null : { markdown: summary, html: renderMarkdown(summary) },
    sentOn: openDay.recapSentAt && dayOf(openDay.recapSentAt.getTime(), timeZone),
    can: project.can,
  }
}

const none: Can = {
  readBoard: false,
  readInternal: false,
  readComments: false,
  manageSurveys: false,
  runOpenDays: false,
  manageConnections: false,
}

/** The same for somebody without an account, who was invited or was in the room: the customer's recap, and nothing to do. */
export const readGuestRecap = (
  project: Granted,
  services: Pick<Services, 'boards' | 'database' | 'sql'>,
  openDay: OpenDayRow,
): Promise<RecapView> => readRecap({ ...project, can: none }, services, openDay, 'customer')

function lineOf(row: OpenDayRow, { invited, accepted }: RecapView['attendance']): OpenDayLine {
  const { title, timeZone } = planCodec.decode(row.plan)
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
