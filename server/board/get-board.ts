import { LRUCache } from 'lru-cache'
import type { BoardView } from '../contract/board.ts'
import { readFolded, type FoldedAt } from '../facts/read-folded.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { Clock } from '../platform/clock.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { assembleBoard, shownOf, type Audience } from './assemble-board.ts'
import { readHead } from './read-head.ts'
import { rebuildBoard, type RebuildBoard } from './rebuild-board.ts'
import { readSnapshot } from './snapshot.ts'

/** Something by a name that says everything it is made from: one name, one thing. */
export interface Named<Thing> {
  name: string
  read(): Promise<Thing>
}

/**
 * Boards by (project, version, day, audience): a version never changes, so nothing has to be invalidated. `rebuild`
 * folds a ledger again, unless told otherwise in this thread.
 */
export function createBoardReader(
  sql: Sql,
  clock: Clock,
  rebuild: RebuildBoard = (request) => rebuildBoard(sql, request),
) {
  const boards = new LRUCache<string, Promise<BoardView>>({ max: 200 })
  const known = new LRUCache<number, FoldedAt>({ max: 50 })

  /** What is folded at a snapshot's moment. A reading leaves the one before as it is, so that two at once do not mix. */
  async function readNow(frozen: Sql, projectId: number): Promise<FoldedAt> {
    const folded = await readFolded(frozen, projectId, known.get(projectId))
    known.set(projectId, folded)
    return folded
  }

  /**
   * Which board it is, before it is built: of today, or as it stood at the end of an earlier day. What takes long waits in
   * the line of whoever asks.
   */
  async function nameBoard(project: Granted, asOf?: string): Promise<Named<BoardView>> {
    const audience: Audience = project.can.readInternal ? 'team' : 'customer'
    const today = dayOf(clock(), project.timeZone)
    const { revision } = await readHead(sql, project.id)
    const day = asOf && asOf < today ? asOf : today
    // The settings are in the key too: they can change without a version. So can what a day is: once it is over, its board
    // is no longer live.
    const name = JSON.stringify([project.id, shownOf(project), revision, day, day === today, audience])
    function read() {
      let board = boards.get(name)
      if (!board) {
        board = build(sql, project, { today, day, audience, clock, readNow, rebuild })
        boards.set(name, board)
        board.catch(() => boards.delete(name))
      }
      return board
    }
    return { name, read }
  }

  return {
    nameBoard,
    readBoard: async (project: Granted, asOf?: string): Promise<BoardView> => (await nameBoard(project, asOf)).read(),
  }
}
export type BoardReader = ReturnType<typeof createBoardReader>

const revisionOf = ({ seq, cameDue = 0 }: FoldedAt) => seq + cameDue

interface Wanted {
  today: string
  /** The civil day to speak of: today, or an earlier one. */
  day: string
  audience: Audience
  clock: Clock
  readNow(frozen: Sql, projectId: number): Promise<FoldedAt>
  rebuild: RebuildBoard
}

/**
 * Today's board is read from what is folded. An earlier day gives the board as it stood then; a day before the first
 * update arrived has no such board, so what was true by then is folded from the ledger, and the board says so. All that
 * is read of one board is of one moment: what it is called is what it holds.
 */
async function build(sql: Sql, project: Granted, wanted: Wanted): Promise<BoardView> {
  const { day, audience, clock, rebuild } = wanted
  const builtAt = new Date(clock()).toISOString()
  const kept = await sql.snapshot((frozen) => readKept(frozen, project, builtAt, wanted))
  return kept ?? rebuild({ project, day, audience, builtAt })
}

/** The board from what is folded or was kept; null where it has to be folded again. */
async function readKept(frozen: Sql, project: Granted, builtAt: string, wanted: Wanted): Promise<BoardView | null> {
  const { today, day, audience, readNow } = wanted
  const { id } = project
  const { changedOn } = await readHead(frozen, id)
  const isLive = day === today
  if (!isLive && (changedOn === '' || changedOn > day)) return readSnapshot(frozen, id, day, audience)
  const folded = await readNow(frozen, id)
  const basis = isLive ? ('live' as const) : ('shown' as const)
  return assembleBoard(
    {
      project: shownOf(project),
      folded,
      version: folded.seq,
      revision: revisionOf(folded),
      today: day,
      basis,
      builtAt,
    },
    audience,
  )
}
