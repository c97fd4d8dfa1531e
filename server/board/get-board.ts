import { LRUCache } from 'lru-cache'
import type { BoardRequest, BoardView } from '../contract/board.ts'
import type { Can } from '../contract/people.ts'
import { readFolded, type FoldedAt } from '../delivery/read-folded.ts'
import { requireProject, type ScopedProject } from '../identity/projects.ts'
import { nameOfAsker, type Scope } from '../identity/scope.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { Clock } from '../platform/clock.ts'
import type { Sql } from '../platform/sql.ts'
import { assembleBoard, type Audience } from './assemble-board.ts'
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

  /** What is folded now. A reading leaves the one before as it is, so that two at once do not mix. */
  async function readNow(projectId: number): Promise<FoldedAt> {
    const folded = await readFolded(sql, projectId, known.get(projectId))
    known.set(projectId, folded)
    return folded
  }

  /**
   * Which board it is, before it is built, of a project that is known to be in scope. What takes long waits in the line
   * of its `asker`; what nobody in particular asks for in one of its project's own.
   */
  async function nameBoard(
    project: ScopedProject,
    asOf?: string,
    asker = `project ${project.id}`,
  ): Promise<Named<BoardView>> {
    const audience: Audience = project.can.readInternal ? 'team' : 'customer'
    const today = dayOf(clock(), project.timeZone)
    const { seq, revision, changedOn } = await readHead(sql, project.id)
    const day = asOf && asOf < today ? asOf : today
    // The settings are in the key too: they can change without a version.
    const name = JSON.stringify([project, revision, day, audience])
    function read() {
      let board = boards.get(name)
      if (!board) {
        board = build(sql, project, { version: seq, changedOn, today, day, audience, asker, clock, readNow, rebuild })
        boards.set(name, board)
        board.catch(() => boards.delete(name))
      }
      return board
    }
    return { name, read }
  }

  /** The board of a project that is known to be in scope. */
  const readBoard = async (project: ScopedProject, asOf?: string, asker?: string): Promise<BoardView> =>
    (await nameBoard(project, asOf, asker)).read()

  return {
    nameBoard,
    readBoard,
    /** Which board is asked for; `not_found` outside the scope. */
    findBoard: async (scope: Scope, request: BoardRequest): Promise<Named<BoardView>> =>
      nameBoard(await requireProject(scope, sql, request.project), request.asOf, nameOfAsker(scope)),
    /** The board and what the asker may do; `not_found` outside the scope. */
    async getBoard(scope: Scope, request: BoardRequest): Promise<{ board: BoardView; can: Can }> {
      const project = await requireProject(scope, sql, request.project)
      return { board: await readBoard(project, request.asOf, nameOfAsker(scope)), can: project.can }
    },
  }
}
export type BoardReader = ReturnType<typeof createBoardReader>

/**
 * The project's version, its revision (which grows with every change of what is folded: with each version, and when an
 * update dated ahead comes due) and the civil day of its last change; 0, 0 and '' before the first update.
 */
export async function readHead(
  sql: Sql,
  projectId: number,
): Promise<{ seq: number; revision: number; changedOn: string }> {
  const rows = await sql.all<{ seq: number; revision: number; changedOn: string }>(
    'SELECT seq, seq + came_due AS revision, changed_on AS "changedOn" FROM ledger_head WHERE project_id = ?',
    projectId,
  )
  return rows[0] ?? { seq: 0, revision: 0, changedOn: '' }
}

/** The revisions of some projects, by project; those without an update are not there. */
export async function readRevisions(sql: Sql, projectIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await sql.all<{ id: number; revision: number }>(
    `SELECT project_id AS id, seq + came_due AS revision FROM ledger_head
     WHERE project_id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    JSON.stringify(projectIds),
  )
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

const revisionOf = ({ seq, cameDue = 0 }: FoldedAt) => seq + cameDue

interface Wanted {
  version: number
  changedOn: string
  today: string
  /** The civil day to speak of: today, or an earlier one. */
  day: string
  audience: Audience
  /** Whose line a day that takes long to look back to waits in. */
  asker: string
  clock: Clock
  readNow(projectId: number): Promise<FoldedAt>
  rebuild: RebuildBoard
}

/**
 * Today's board is read from what is folded. An earlier day gives the board as it stood then; a day before the first
 * update arrived has no such board, so what was true by then is folded from the ledger, and the board says so.
 */
async function build(sql: Sql, scoped: ScopedProject, wanted: Wanted): Promise<BoardView> {
  const { version, changedOn, today, day, audience, asker, clock, readNow, rebuild } = wanted
  const { id, can: _, ...project } = scoped
  const builtAt = new Date(clock()).toISOString()
  if (day === today || (changedOn !== '' && changedOn <= day)) {
    const basis = day === today ? ('live' as const) : ('shown' as const)
    const folded = await readNow(id)
    return assembleBoard(
      { project, folded, version: folded.seq, revision: revisionOf(folded), today: day, basis, builtAt },
      audience,
    )
  }
  const snapshot = await readSnapshot(sql, id, day, audience)
  if (snapshot) return snapshot
  return rebuild({ project: scoped, version, day, audience, builtAt }, asker)
}
