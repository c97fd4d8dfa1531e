import type { Language } from '../contract/explain.ts'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { buildSnapshot } from '../board/snapshot.ts'
import type { Clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import type { Sql } from '../platform/sql.ts'
import { appendGroup, type BeforeNewDay, type PushToAppend } from './append-group.ts'
import { ledgerStore } from './ledger-store.ts'
import { parsePush, type PushGrant } from './parse-push.ts'

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

interface Waiting<What> {
  what: What
  resolve(answer: Appended): void
  reject(error: unknown): void
}
type Sent = Waiting<{ body: Uint8Array; grant: PushGrant; language: Language }>
type Parsed = Waiting<PushToAppend>

/** The writer on a connection of its own; everything that waits while one group is written becomes the next group. */
export function createWriter(sql: Sql, clock: Clock): LedgerWriter {
  const store = ledgerStore(sql)
  const waiting: Sent[] = []
  let writing: Promise<void> | null = null

  const keepSnapshot: BeforeNewDay = async (project, { seq, changedOn }) => {
    const day = changedOn
    await store.saveSnapshot(project.id, day, seq, await buildSnapshot(sql, project.id, seq, day))
  }

  async function write(group: Parsed[]) {
    try {
      const pushes = group.map(({ what }) => what)
      const answers = await appendGroup(store, pushes, clock(), keepSnapshot)
      group.forEach(({ what, resolve }, index) => resolve({ ...answers[index]!, projectId: what.project.id }))
    } catch (error) {
      // One push may not fail its neighbours: each gets its own try.
      if (group.length > 1) for (const one of group) await write([one])
      else {
        log.error({ err: error, project: group[0]!.what.project.key }, 'a push could not be written')
        group[0]!.reject(new DaylightError('unavailable', 'The update could not be stored', { retryAfterSeconds: 5 }))
      }
    }
  }

  async function writeAll() {
    // Requests that arrived together are read first, so that they share a commit.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const group = takeGroup(waiting)
      if (group.length > 0) await write(group)
      await new Promise(setImmediate)
    }
    writing = null
  }

  return {
    append: (body, grant, language) =>
      new Promise((resolve, reject) => {
        waiting.push({ what: { body, grant, language }, resolve, reject })
        writing ??= writeAll()
      }),
    async close() {
      await writing
      await sql.close()
    },
  }
}

/** The next pushes to be written together. They are parsed only now: what waits is bytes, not objects. */
function takeGroup(waiting: Sent[]): Parsed[] {
  const group: Parsed[] = []
  for (let updates = 0; waiting.length > 0 && updates < groupSize;) {
    const { what, resolve, reject } = waiting.shift()!
    try {
      const push = { ...parsePush(what.body, what.grant, what.language), language: what.language }
      updates += push.updates.length
      group.push({ what: push, resolve, reject })
    } catch (error) {
      reject(error)
    }
  }
  return group
}
