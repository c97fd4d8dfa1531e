import type { Clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import type { BeforeNewDay } from './append-group.ts'
import { foldDue, openDue, readDue } from './fold-due.ts'
import { lateThings, type FoldTurn } from './fold-turn.ts'
import type { DueRow, LedgerStore } from './ledger-store.ts'
import type { LongWrite, LongWrites } from './long-writes.ts'

interface Project {
  id: number
  timeZone: string
}

/** Folds updates whose time has come, some of every project at a time; what of them takes long becomes a long write. */
export function createDueWrites(store: LedgerStore, clock: Clock, keepSnapshot: BeforeNewDay, longWrites: LongWrites) {
  let isToLook = true

  /** Gives those that take too long for a turn. */
  const foldDueOf = (project: Project, turn: FoldTurn): Promise<DueRow[]> =>
    store.transaction(async () => {
      const head = await store.lockHead(project.id)
      const due = await readDue(store, project, clock())
      const { count, long } = await foldDue(store, project, head, due, keepSnapshot, turn)
      if (count > 0) isToLook = true
      await store.saveHead(project.id, head)
      return long
    })

  const longDue = (project: Project, due: DueRow[]): LongWrite => ({
    open: async () => ({ project, things: lateThings((await openDue(store, project.id, due)).things) }),
    async write(turn) {
      const isWritten = (await foldDueOf(project, turn)).length === 0
      isToLook = true
      return isWritten
    },
    fail,
  })

  const fail = (error: unknown) => log.warn({ err: error }, 'what came due could not be folded; it is tried again')

  return {
    /** Whether there may be some. */
    any: () => isToLook,
    /** Says that there may be some. */
    look: () => void (isToLook = true),
    /** Folds some where there may be any, of every project in a transaction of its own. */
    async foldSome(): Promise<void> {
      if (!isToLook) return
      isToLook = false
      try {
        for (const project of await store.findDueProjects(clock() * 1000)) {
          const name = `due ${project.id}`
          const long = await foldDueOf(project, longWrites.turn)
          if (long.length > 0 && !longWrites.has(name)) longWrites.add(name, longDue(project, long))
        }
      } catch (error) {
        fail(error)
      }
    },
  }
}
