import { reactions, type Reaction } from '../../contract/open-days/reactions.ts'
import type { LiveRoom, OpenDayState } from '../../contract/open-days/room.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Sql } from '../../platform/sql.ts'
import { reactionsCodec } from '../day/open-day-codecs.ts'

/** What the slides of an open day change with, besides versions. */
export interface StageParts {
  deckEditedAt: string | Date | null
  promises: number
  timeZone: string
  /** Of the project's ledger. */
  version: number
}
/** The same of an open day `d`, its project `j` and the head `h` of that ledger. */
export const stageColumns = `d.deck_edited_at AS "deckEditedAt", j.time_zone AS "timeZone",
       COALESCE(h.seq + h.came_due, 0) AS version,
       (SELECT COALESCE(SUM(p.revision), 0) FROM open_day_promise p WHERE p.project_id = d.project_id) AS promises`

interface Row extends StageParts {
  slide: string
  step: number
  blank: boolean | number
  frozenVersion: number | null
  driver: string | null
  driverName: string | null
  driverIsGone: boolean | number
  revision: number
  questions: number
  polls: number
  outcomes: number
  reactions: string
  state: OpenDayState
  rehearsed: boolean | number
  touched: boolean | number
  joined: number
}

/** How often each reaction was sent, from what the row keeps; 0 for those that nobody sent. */
export function readReactions(kept: string): Record<Reaction, number> {
  const counts = reactionsCodec.decode(kept)
  return Object.fromEntries(reactions.map((one) => [one, counts[one] ?? 0])) as Record<Reaction, number>
}

/** The same as the audience is told it: who drives, and whether they do, is the delivery team's. */
export const forGuests = (room: LiveRoom): LiveRoom => ({
  ...room,
  driver: null,
  driverName: null,
  driverIsGone: false,
  outcomes: 0,
})

/** Names the slides at `now`. The day too: what they count from today changes with it, and no version says so. */
export const stageOf = ({ deckEditedAt, promises, timeZone }: Omit<StageParts, 'version'>, now: number): string =>
  `${deckEditedAt ? new Date(deckEditedAt).getTime() : 0}.${promises}.${dayOf(now, timeZone)}`

/** The room as it is at `now`, nobody following it; null before it was planned. One small read, whatever was asked and voted. */
export async function readLiveRoom(sql: Sql, openDayId: number, now: number): Promise<LiveRoom | null> {
  const rows = await sql.all<Row>(
    `SELECT r.slide, r.step, r.blank, r.frozen_version AS "frozenVersion", r.driver, r.driver_name AS "driverName",
       (r.driver IS NOT NULL AND r.lease_until <= ?) AS "driverIsGone", r.revision, r.questions, r.polls, r.outcomes, r.reactions,
       d.state, (d.state = 'planned' AND d.rehearsed_since IS NOT NULL) AS rehearsed, r.touched,
       (SELECT COUNT(*) FROM participant p WHERE p.open_day_id = r.open_day_id) AS joined, ${stageColumns}
     FROM room r JOIN open_day d ON d.id = r.open_day_id JOIN project j ON j.id = d.project_id LEFT JOIN ledger_head h ON h.project_id = d.project_id
     WHERE r.open_day_id = ?`,
    new Date(now).toISOString(),
    openDayId,
  )
  if (!rows[0]) return null
  const { deckEditedAt, promises, timeZone, reactions, blank, driverIsGone, version, rehearsed, touched, ...row } =
    rows[0]
  const rehearsal = Boolean(rehearsed)
  return {
    ...row,
    blank: Boolean(blank),
    driverIsGone: Boolean(driverIsGone),
    reactions: readReactions(reactions),
    version: row.frozenVersion ?? version,
    stage: stageOf({ deckEditedAt, promises, timeZone }, now),
    open: row.state === 'live' || rehearsal,
    rehearsal,
    untouched: row.state === 'live' && !touched,
    followers: 0,
  }
}
