import { tracked } from '@trpc/server'
import { z } from 'zod'
import { readHead, readRevisions } from '../board/read-head.ts'
import { boardRequestSchema, differenceRequestSchema } from '../contract/board.ts'
import { label } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { followedRoomSchema, type LiveRoom } from '../contract/open-days/room.ts'
import { listProjects, requireProject } from '../projects/granted.ts'
import type { ApiContext } from './context.ts'
import { findFollower } from './find-follower.ts'
import { asTrpc, procedure, readyQuery, router } from './procedure.ts'
import { pushBody } from './push-body.ts'
import { findSharedStage, findTalk, sharedRoomSchema } from './room-queries.ts'
import { refusalOf, whileAllowed } from './while-allowed.ts'

const ingest = router({
  /** DESIGN's ingest contract: answers when the updates are durable. */
  push: procedure
    // Who asks comes before what they sent: a stranger's body is not even read.
    .use(async ({ ctx, next }) => {
      const key = await ctx.requireKey()
      if (!key.canPush) throw new DaylightError('forbidden', { code: 'key_may_not_push' })
      return next({ ctx: { key } })
    })
    .input(pushBody)
    .mutation(async ({ ctx, input }): Promise<PushResponse> => {
      const { projectId, version, revision, receipts } = await ctx.writer.append(input, ctx.key, ctx.language)
      if (receipts.some(({ status }) => status === 'applied')) ctx.topics.announce(projectId, revision)
      return { version, receipts }
    }),
})

const board = router({
  get: readyQuery(boardRequestSchema, async (ctx, input) =>
    ctx.boards.nameBoard(await findProject(ctx, input.project), input.asOf),
  ),
  /** What changed on the board since a day; null where nothing was known then. */
  difference: readyQuery(differenceRequestSchema, async (ctx, input) =>
    ctx.differences.nameDifference(await findProject(ctx, input.project), input),
  ),
})

/** What every phone in an open day's room is shown, for whoever joined with this code and while it is open. */
const room = router({
  stage: readyQuery(sharedRoomSchema, findSharedStage),
  /** What is asked and voted. */
  talk: readyQuery(sharedRoomSchema, findTalk),
})

/** Says to who follows why they may not any more. */
function endStream(ended: AbortSignal) {
  const refusal = refusalOf(ended)
  if (refusal) throw asTrpc(refusal)
}

const findProject = async (ctx: ApiContext, key: string) => requireProject(await ctx.requireReader(), ctx.sql, key)

const lastEventId = z.string().max(40).nullish()

const live = router({
  /** The project's version now, if it is not `lastEventId`, and each later one: "look again". */
  project: procedure
    .input(z.object({ project: label(), lastEventId }))
    // Before the stream begins: what is refused here is answered as an error, not in the middle of a stream.
    .use(async ({ ctx, input, next }) => next({ ctx: { project: await findProject(ctx, input.project) } }))
    .subscription(async function* ({ ctx, input, signal }) {
      const { id } = ctx.project
      const allowed = whileAllowed(ctx, async (now) => (await findProject(now, input.project)).id === id, signal!)
      // Listen first, then read: a version in between is seen twice rather than never.
      const versions = ctx.topics.follow(id, allowed)
      const { revision } = await readHead(ctx.sql, id)
      // Also when the reader is ahead of us: the ledger was restored from a backup.
      if (Number(input.lastEventId ?? -1) !== revision) yield tracked(String(revision), { version: revision })
      let last = revision
      for await (const version of versions) if (version > last) yield tracked(String((last = version)), { version })
      endStream(allowed)
    }),
  /**
   * Every project of the reader in one stream, as a browser opens only a few at a time: the versions of all of them, if
   * their sum is not `lastEventId`, then each that changes; with each the sum.
   */
  projects: procedure
    .input(z.object({ lastEventId }))
    .use(async ({ ctx, next }) => next({ ctx: { projects: await listProjects(await ctx.requireReader(), ctx.sql) } }))
    .subscription(async function* ({ ctx, input, signal }) {
      const ids = ctx.projects.map(({ id }) => id)
      // Who belongs elsewhere by now follows anew.
      const allowed = whileAllowed(
        ctx,
        async (now) =>
          String((await listProjects(await now.requireReader(), now.sql)).map(({ id }) => id)) === String(ids),
        signal!,
      )
      const changes = ctx.topics.followEach(ids, allowed)
      const versions = await readRevisions(ctx.sql, ids)
      const sum = () => [...versions.values()].reduce((all, version) => all + version, 0)
      const tell = (changed: typeof ctx.projects) =>
        tracked(String(sum()), {
          version: sum(),
          projects: Object.fromEntries(changed.map(({ id, key }) => [key, versions.get(id) ?? 0])),
        })
      if (Number(input.lastEventId ?? -1) !== sum()) yield tell(ctx.projects)
      for await (const change of changes) {
        const newer = ctx.projects.filter(({ id }) => (change.get(id) ?? 0) > (versions.get(id) ?? 0))
        for (const { id } of newer) versions.set(id, change.get(id)!)
        if (newer.length > 0) yield tell(newer)
      }
      endStream(allowed)
    }),
  /**
   * An open day's room now, and with each change: to the delivery team by project and key, to the audience by the code
   * and the cookie that joining gave. Whole each time, so that a stream that broke off resumes where the room is.
   */
  room: procedure
    .input(followedRoomSchema)
    .use(async ({ ctx, input, next }) => next({ ctx: { follower: await findFollower(ctx, input) } }))
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<LiveRoom> {
      const { room, as } = ctx.follower
      const allowed = whileAllowed(ctx, async (now) => (await findFollower(now, input)).room.id === room.id, signal!)
      yield* ctx.liveRooms.follow(room, as, allowed)
      endStream(allowed)
    }),
})

export const appRouter = router({ ingest, board, room, live })
export type AppRouter = typeof appRouter
