import type { Language } from '../contract/explain.ts'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { buildSnapshot } from '../board/snapshot.ts'
import type { Clock } from '../platform/clock.ts'
import { createFairLines, type FairLines } from '../platform/fair-lines.ts'
import { log } from '../platform/log.ts'
import type { Sql } from '../platform/sql.ts'
import { appendGroup, type BeforeNewDay } from './append-group.ts'
import { foldDue } from './fold-due.ts'
import { createJudge, type JudgedPush, type PushGrant } from './judge-push.ts'
import { ledgerStore } from './ledger-store.ts'

/** The answer to a push, and which project it changed, to which revision (see `readHead`). */
export interface Appended extends PushResponse {
  projectId: number
  revision: number
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

/** How often the writer looks for updates whose time has come, in milliseconds. */
const dueMs = 1_000

/** Whose line a push waits in: its source's. */
const lineOf = ({ push }: Waiting) => String(push.project.sourceId)

/** Whether a push took much longer than its updates should. */
const isSlow = ({ count }: JudgedPush, took: number) => took > 25 + count / 10

/**
 * The writer on a connection of its own. What waits while one group is written becomes the next group: of every source
 * in turns, so that none waits behind all that another one sends.
 */
export function createWriter(sql: Sql, clock: Clock) {
  const store = ledgerStore(sql)
  const judge = createJudge()
  const waiting = createFairLines<Waiting>()
  /** The sources whose last push took long: theirs are written alone, in turns with everybody else's. */
  const slow = new Set<string>()
  let slowNext = false
  let lookForDue = true
  let writing: Promise<void> | null = null

  const keepSnapshot: BeforeNewDay = async (project, { seq, changedOn }) => {
    const day = changedOn
    await store.saveSnapshot(project.id, day, seq, await buildSnapshot(sql, project.id, seq, day))
  }

  async function writeGroup(group: Waiting[]) {
    try {
      const pushes = group.map(({ push }) => push)
      const written = await appendGroup(store, pushes, clock(), keepSnapshot)
      for (const one of group.slice(written.length).reverse()) waiting.putBack(lineOf(one), one)
      for (const [index, { answer, revision, took }] of written.entries()) {
        const one = group[index]!
        if (isSlow(one.push, took)) slow.add(lineOf(one))
        else slow.delete(lineOf(one))
        one.resolve({ ...answer, projectId: one.push.project.id, revision })
      }
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
    for (;;) {
      if (lookForDue) await foldSomeDue()
      const group = nextGroup()
      if (group.length > 0) await writeGroup(group)
      else if (!lookForDue) break
      await new Promise(setImmediate)
    }
    writing = null
  }

  /** Some of what came due, of every project its own transaction. */
  async function foldSomeDue() {
    lookForDue = false
    const now = clock()
    try {
      for (const project of await store.findDueProjects(now * 1000))
        await store.transaction(async () => {
          const head = await store.lockHead(project.id)
          if ((await foldDue(store, project, head, now, keepSnapshot)) > 0) lookForDue = true
          await store.saveHead(project.id, head)
        })
    } catch (error) {
      log.warn({ err: error }, 'what came due could not be folded; it is tried again')
    }
  }
  function foldDueNow(): Promise<void> {
    lookForDue = true
    return (writing ??= writeAll())
  }
  const timer = setInterval(() => void foldDueNow(), dueMs)
  timer.unref()

  function nextGroup(): Waiting[] {
    const owners = waiting.owners()
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
  for (let round = owners; round.length > 0; round = round.filter((owner) => waiting.waiting(owner) > 0))
    for (const owner of round) {
      updates += waiting.first(owner)!.push.count
      if (group.length > 0 && updates > groupSize) return group
      group.push(waiting.takeFrom(owner)!)
    }
  return group
}
