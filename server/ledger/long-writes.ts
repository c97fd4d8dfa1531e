import { limits } from '../contract/limits.ts'
import type { TouchedThing } from './fold-appended.ts'
import { proceed, type Slices } from './fold-in-slices.ts'
import { foldLate, type LateFolds } from './fold-late.ts'
import type { FoldTurn, PreparedFolds } from './fold-turn.ts'
import type { LedgerStore } from './ledger-store.ts'

/** Things of a project that have to be folded, with what is appended to them. */
export interface OpenedLate {
  project: { id: number; timeZone: string }
  things: TouchedThing[]
}

/** Something to write whose folds take longer than a transaction should. */
export interface LongWrite {
  /** Reads what has to be folded for it. */
  open(): Promise<OpenedLate>
  /** Writes it in a transaction of its own; gives whether it could in this turn. */
  write(turn: FoldTurn): Promise<boolean>
  fail(error: unknown): void
}

/** What was prepared is made again where another process changed the same things meanwhile; the last time inside. */
const attempts = 3

const nameOf = (projectId: number, kind: string, key: string) => `${projectId} ${kind} ${key}`

/**
 * What takes long to fold, one after another: each is folded a little at a time outside of any transaction, so that others
 * can write meanwhile, and is then written in a short one.
 */
export function createLongWrites(store: LedgerStore) {
  const writes = new Map<string, LongWrite>()
  let attempt = 0
  let folding: {
    things: TouchedThing[]
    taken: ReadonlySet<string>
    slices: Slices<LateFolds>
    prepared: PreparedFolds | null
  } | null = null

  const isTaken: FoldTurn['isTaken'] = (projectId, kind, key) =>
    folding !== null && folding.taken.has(nameOf(projectId, kind, key))

  async function begin({ open }: LongWrite) {
    const { project, things } = await open()
    const taken = new Set(things.map(({ kind, key }) => nameOf(project.id, kind, key)))
    return { things, taken, slices: foldLate(store, project.id, things, project.timeZone), prepared: null }
  }

  /** Goes on with the first one: gives whether that is over. */
  async function goOn(write: LongWrite): Promise<boolean> {
    folding ??= await begin(write)
    const { things, slices, prepared } = folding
    if (!prepared) {
      const until = performance.now() + limits.foldMs
      const step = await proceed(slices, () => performance.now() >= until)
      if (step.done) folding.prepared = { things, folds: step.value }
      return false
    }
    const patience = ++attempt < attempts ? limits.foldPauses : Infinity
    const isWritten = await write.write({ patience, isTaken, prepared })
    folding = null
    return isWritten
  }

  return {
    has: (name: string) => writes.has(name),
    /** Whether any is left. */
    any: () => writes.size > 0,
    /** The turn of a transaction that is none of these. */
    turn: { patience: limits.foldPauses, isTaken, prepared: null } satisfies FoldTurn,
    /** `name` says whose it is: there is one of each. */
    add: (name: string, write: LongWrite) => void writes.set(name, write),
    /** Folds some milliseconds of the first one, or writes it where that is done. */
    async proceed(): Promise<void> {
      const [first] = writes
      if (!first) return
      const [name, write] = first
      let isOver = true
      try {
        isOver = await goOn(write)
      } catch (error) {
        folding = null
        write.fail(error)
      }
      if (!isOver) return
      writes.delete(name)
      attempt = 0
    },
  }
}
export type LongWrites = ReturnType<typeof createLongWrites>
