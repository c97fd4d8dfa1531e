import type { Language } from '../contract/explain.ts'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { buildSnapshot } from '../board/snapshot.ts'
import type { Clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import type { Sql } from '../platform/sql.ts'
import { appendGroup, type BeforeNewDay } from './append-group.ts'
import { createJudge, type JudgedPush, type PushGrant } from './judge-push.ts'
import { ledgerStore } from './ledger-store.ts'

/** The answer to a push, and which project it changed. */
export interface Appended extends PushResponse {
  projectId: number
}

/** The one way into the ledger. */
export interface LedgerWriter {
  /**
   * Appends the updates in the body of a push; answers when they are durable. Throws `invalid`, `forbidden`,
   * `rate_limited` (too much is waiting) or `unavailable` (the database refused); then nothing was written.
   */
  append(body: Uint8Array, grant: PushGrant, language: Language): Promise<Appended>
  /** Ends after what waits is written. */
  close(): Promise<void>
}

/** Updates committed together at most: enough to share the cost of one commit, few enough to keep others waiting short. */
const groupSize = 4_000

interface Waiting {
  push: JudgedPush
  resolve(answer: Appended): void
  reject(error: Error): void
}

/** The writer on a connection of its own; everything that waits while one group is written becomes the next group. */
export function createWriter(sql: Sql, clock: Clock) {
  const store = ledgerStore(sql)
  const judge = createJudge()
  const waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  const keepSnapshot: BeforeNewDay = async (project, { seq, changedOn }) => {
    const day = changedOn
    await store.saveSnapshot(project.id, day, seq, await buildSnapshot(sql, project.id, seq, day))
  }

  async function writeGroup(group: Waiting[]) {
    try {
      const pushes = group.map(({ push }) => push)
      const answers = await appendGroup(store, pushes, clock(), keepSnapshot)
      group.forEach(({ push, resolve }, index) => resolve({ ...answers[index]!, projectId: push.project.id }))
    } catch (error) {
      // One push may not fail its neighbours: each gets its own try.
      if (group.length > 1) for (const one of group) await writeGroup([one])
      else {
        log.error({ err: error, project: group[0]!.push.project.key }, 'a push could not be written')
        group[0]!.reject(new DaylightError('unavailable', 'The update could not be stored', { retryAfterSeconds: 5 }))
      }
    }
  }

  async function writeAll() {
    // Requests that arrived together are read first, so that they share a commit.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      await writeGroup(takeGroup(waiting))
      await new Promise(setImmediate)
    }
    writing = null
  }

  const write = (push: JudgedPush) =>
    new Promise<Appended>((resolve, reject) => {
      waiting.push({ push, resolve, reject })
      writing ??= writeAll()
    })
  return {
    /** Appends a push that was judged already, in another thread. */
    write,
    append: async (body, grant, language) => write(await judge(body, grant, language)),
    async close() {
      await writing
      await sql.close()
    },
  } satisfies LedgerWriter & { write: unknown }
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  let updates = 0
  let pushes = 0
  while (pushes < waiting.length && (pushes === 0 || updates + waiting[pushes]!.push.count <= groupSize))
    updates += waiting[pushes++]!.push.count
  return waiting.splice(0, pushes)
}
