import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import type { PushResponse } from '../contract/ingest.ts'
import type { Clock } from '../platform/clock.ts'
import { createFairLines, type FairLines } from '../platform/fair-lines.ts'
import { log } from '../platform/log.ts'
import type { Sql } from '../platform/sql.ts'
import { appendGroup, type BeforeNewDay, type WrittenPush } from './append-group.ts'
import { createDueWrites } from './due-writes.ts'
import { createJudge, type JudgedPush, type PushGrant } from './judge-push.ts'
import { ledgerStore } from './ledger-store.ts'
import { createLongWrites, type LongWrite } from './long-writes.ts'
import { openLatePush } from './open-late-push.ts'

/** The answer to a push, and which project it changed, to which revision (see `readHead`). */
export interface Appended extends PushResponse {
  projectId: number
  revision: number
}

/** The board of a project as it stood at the end of a day, as it is kept; `now` in milliseconds since 1970. */
export type BuildSnapshot = (
  sql: Sql,
  projectId: number,
  at: { version: number; day: string; now: number },
) => Promise<string>

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

/**
 * Updates, and bytes of their pushes, committed together at most: enough to share the cost of one commit, few enough to keep
 * others waiting short and to be in memory as objects.
 */
const groupSize = { updates: 2_000, bytes: 8 * 1024 * 1024 }

interface Waiting {
  push: JudgedPush
  resolve(answer: Appended): void
  reject(error: Error): void
}

/** How often the writer looks for updates whose time has come, in milliseconds. */
const dueMs = 1_000

/** Whose line a push waits in: its source's. */
const lineOf = ({ push }: Waiting) => String(push.project.sourceId)

/** Whether a push took much longer than its updates should. */
const isSlow = ({ count }: JudgedPush, took: number) => took > 25 + count / 10

/**
 * The writer on a connection of its own. What waits while one group is written becomes the next group: of every source
 * in turns, so that none waits behind all that another one sends. What takes long to fold is folded between the groups. Of
 * each day that is over, `buildSnapshot` says what is kept of it before the next one begins.
 */
export function createWriter(sql: Sql, clock: Clock, buildSnapshot: BuildSnapshot) {
  const store = ledgerStore(sql)
  const judge = createJudge()
  const waiting = createFairLines<Waiting>()
  /** Pushes, by their lines, and what came due, by its project. */
  const longWrites = createLongWrites(store)
  /** The sources whose last push took long: theirs are written alone, in turns with everybody else's. */
  const slow = new Set<string>()
  let slowNext = false
  let writing: Promise<void> | null = null

  const keepSnapshot: BeforeNewDay = async (project, { seq, changedOn }) => {
    const board = await buildSnapshot(sql, project.id, { version: seq, day: changedOn, now: clock() })
    await store.saveSnapshot(project.id, changedOn, seq, board)
  }
  const due = createDueWrites(store, clock, keepSnapshot, longWrites)

  async function writeGroup(group: Waiting[]) {
    try {
      const pushes = group.map(({ push }) => push)
      const written = await appendGroup(store, pushes, clock(), keepSnapshot, longWrites.turn)
      for (const [index, one] of [...group.entries()].reverse()) {
        if (written[index]) continue
        waiting.putBack(lineOf(one), one)
        if (written[index] === null && !longWrites.has(lineOf(one))) longWrites.add(lineOf(one), firstOf(lineOf(one)))
      }
      for (const [index, done] of written.entries()) {
        const one = group[index]!
        if (!done || isSlow(one.push, done.took)) slow.add(lineOf(one))
        else slow.delete(lineOf(one))
        if (done) answer(one, done)
      }
    } catch (error) {
      if (group.length > 1) await writeEach(group)
      else refuse(group[0]!, error)
    }
  }

  /** One push may not fail its neighbours: each gets its own try, in its line's order. */
  async function writeEach(group: Waiting[]) {
    for (const one of group.toReversed()) waiting.putBack(lineOf(one), one)
    for (const line of group.map(lineOf)) if (!longWrites.has(line)) await writeGroup([waiting.takeFrom(line)!])
  }

  const answer = ({ push, resolve }: Waiting, { answer, revision }: WrittenPush) =>
    resolve({ ...answer, projectId: push.project.id, revision })

  function refuse({ push, reject }: Waiting, error: unknown) {
    log.error({ err: error, project: push.project.key }, 'a push could not be written')
    reject(new DaylightError('unavailable', { code: 'update_not_stored' }, { retryAfterSeconds: 5 }))
  }

  /** The first push of a line, which stays there until it is written: those behind it wait. */
  const firstOf = (line: string): LongWrite => ({
    open: () => openLatePush(store, waiting.first(line)!.push, clock()),
    async write(turn) {
      const { push } = waiting.first(line)!
      const [written] = await appendGroup(store, [push], clock(), keepSnapshot, turn)
      if (written) answer(waiting.takeFrom(line)!, written)
      return Boolean(written)
    },
    fail: (error) => refuse(waiting.takeFrom(line)!, error),
  })

  async function writeAll() {
    // Requests that arrived together are read first, so that they share a commit.
    await new Promise(setImmediate)
    for (;;) {
      await due.foldSome()
      const group = nextGroup()
      if (group.length > 0) await writeGroup(group)
      await longWrites.proceed()
      if (group.length === 0 && !due.any() && !longWrites.any()) break
      await new Promise(setImmediate)
    }
    writing = null
  }

  function foldDueNow(): Promise<void> {
    due.look()
    return (writing ??= writeAll())
  }
  const timer = setInterval(() => void foldDueNow(), dueMs)
  timer.unref()

  function nextGroup(): Waiting[] {
    const owners = waiting.owners().filter((owner) => !longWrites.has(owner))
    const slowOne = owners.find((owner) => slow.has(owner))
    const quick = owners.filter((owner) => !slow.has(owner))
    slowNext = slowOne !== undefined && (quick.length === 0 || !slowNext)
    return slowNext ? [waiting.takeFrom(slowOne!)!] : takeGroup(waiting, quick)
  }

  const write = (push: JudgedPush) =>
    new Promise<Appended>((resolve, reject) => {
      const one = { push, resolve, reject }
      waiting.add(lineOf(one), one)
      writing ??= writeAll()
    })
  return {
    /** Appends a push that was judged already, in another thread. */
    write,
    /** Folds what came due, as it does by itself every second; returns when it is done. */
    foldDue: foldDueNow,
    append: async (body, grant, language) => write(await judge(body, grant, language)),
    async close() {
      clearInterval(timer)
      await writing
      await sql.close()
    },
  } satisfies LedgerWriter & { write: unknown; foldDue: unknown }
}

/** One push of each owner, again and again, as long as the group does not become too large. */
function takeGroup(waiting: FairLines<Waiting>, owners: readonly string[]): Waiting[] {
  const group: Waiting[] = []
  let updates = 0
  let bytes = 0
  for (let round = owners; round.length > 0; round = round.filter((owner) => waiting.waiting(owner) > 0))
    for (const owner of round) {
      const { push } = waiting.first(owner)!
      updates += push.count
      bytes += push.body.byteLength
      if (group.length > 0 && (updates > groupSize.updates || bytes > groupSize.bytes)) return group
      group.push(waiting.takeFrom(owner)!)
    }
  return group
}
