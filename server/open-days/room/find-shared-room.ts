import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Sql } from '../../platform/sql.ts'
import { requireOpen } from '../day/is-room-open.ts'
import { stageColumns, stageOf, type StageParts } from '../talk/live-room.ts'
import { participantHash } from './room-tokens.ts'

interface Row extends StageParts {
  id: number
  projectId: number
  code: string
  state: OpenDayState
  rehearsedSince: string | Date | null
  plan: string
  slide: string | null
  frozenVersion: number | null
  questions: number
  polls: number
}

/** What whoever sits in a room looks at, by names that change with it. */
export interface SharedRoom {
  openDayId: number
  projectId: number
  stageName: string
  talkName: string
}

/**
 * The room of a code, for who joined it: in one small read, as a thousand phones ask at once when figures change. Throws
 * `unauthenticated` for who did not join, `conflict` while it is not open, `not_found` before it was planned.
 */
export async function findSharedRoom(
  { sql, clock }: { sql: Sql; clock: Clock },
  code: string,
  token: string | null,
): Promise<SharedRoom> {
  const [row] = token
    ? await sql.all<Row>(
        `SELECT d.id, d.project_id AS "projectId", d.code, d.state, d.rehearsed_since AS "rehearsedSince", d.plan,
           r.slide, r.frozen_version AS "frozenVersion", r.questions, r.polls, ${stageColumns}
         FROM participant s JOIN open_day d ON d.id = s.open_day_id JOIN project j ON j.id = d.project_id
         LEFT JOIN room r ON r.open_day_id = d.id LEFT JOIN ledger_head h ON h.project_id = d.project_id
         WHERE s.token_hash = ?`,
        participantHash(token),
      )
    : []
  if (row?.code !== code.toUpperCase()) throw new DaylightError('unauthenticated', { code: 'join_first' })
  requireOpen(row)
  if (row.slide === null) throw new DaylightError('not_found', { code: 'no_room' })
  const { id, projectId, frozenVersion, plan, questions, polls } = row
  const version = frozenVersion ?? row.version
  return {
    openDayId: id,
    projectId,
    stageName: JSON.stringify([id, version, frozenVersion, stageOf(row, clock()), plan]),
    talkName: JSON.stringify([id, questions, polls]),
  }
}
