import type { TrackedEnvelope } from '@trpc/server'
import { z } from 'zod'
import { boardRequestSchema, differenceRequestSchema } from '../contract/board.ts'
import { label } from '../contract/civil.ts'
import { boardForPages } from '../board/board-for-pages.ts'
import { differenceForPages } from '../board/difference-for-pages.ts'
import { nameOwnActions } from '../board/own-actions.ts'
import { DaylightError } from '../contract/errors.ts'
import {
  keysRequestSchema,
  projectRequestSchema,
  type KeysPage,
  type ProjectOfKey,
  type PushResponse,
} from '../contract/ingest.ts'
import { listThingKeys } from '../facts/list-thing-keys.ts'
import { keyScope } from '../identity/scope.ts'
import { readName } from '../identity/read-name.ts'
import { followedRoomSchema, type FollowedRoom, type LiveRoom } from '../contract/open-days/room.ts'
import { thingRequestSchema } from '../contract/things.ts'
import { nameThing } from './name-thing.ts'
import { followRevisions } from './follow-revisions.ts'
import { streamOfDriver } from '../open-days/room/stream-of-driver.ts'
import { listProjects, requireProject } from '../projects/granted.ts'
import type { ApiContext } from './context.ts'
import { findFollower } from './find-follower.ts'
import { procedure, readyQuery, router, streamed, type StreamEvent } from './procedure.ts'
import { pushBody } from './push-body.ts'
import { inScript, readIn } from './read-in.ts'
import { findSharedStage, findTalk, sharedRoomSchema } from './room-queries.ts'

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
  /** What a key's owner has to know of a project to send to it: in which zone its days are. */
  getProject: procedure.input(projectRequestSchema).query(async ({ ctx, input }): Promise<ProjectOfKey> => {
    const { source, projects, canRead } = await ctx.requireKey()
    const scope = keyScope(source, new Set(projects.map(({ id }) => id)))
    const { key, timeZone } = await requireProject(scope, ctx.sql, input.project)
    return { key, timeZone, canRead }
  }),
  /** Which things of a kind a project has: what is sent again is compared with them. */
  listKeys: procedure.input(keysRequestSchema).query(async ({ ctx, input }): Promise<KeysPage> => {
    const { source } = await ctx.requireKey()
    const project = await findProject(ctx, input.project)
    return listThingKeys(project, ctx.sql, { kind: input.kind, after: input.after ?? '', source })
  }),
})

const board = router({
  get: readyQuery(boardRequestSchema, async (ctx, input) =>
    ctx.boards.nameBoard(await findProject(ctx, input.project), input.asOf),
  ),
  /** The same as pages carry it: of long lists and histories what a page shows. */
  forPages: readyQuery(boardRequestSchema.extend(inScript), async (ctx, { project, asOf, language }) => {
    const { name, read } = await ctx.boards.nameBoard(await findProject(ctx, project), asOf)
    return readIn(language, { name, read: async () => boardForPages(await read()) })
  }),
  /** What changed on the board since a day; null where nothing was known then. */
  difference: readyQuery(differenceRequestSchema, async (ctx, input) =>
    ctx.differences.nameDifference(await findProject(ctx, input.project), input),
  ),
  /** The same as pages carry it. */
  differenceForPages: readyQuery(differenceRequestSchema.extend(inScript), async (ctx, { language, ...input }) => {
    const { name, read } = await ctx.differences.nameDifference(await findProject(ctx, input.project), input)
    return readIn(language, { name, read: async () => differenceForPages(await read()) })
  }),
  /** How much of what is open is the asker's own. */
  ownActions: readyQuery(boardRequestSchema, async (ctx, input) => {
    const project = await findProject(ctx, input.project)
    return nameOwnActions(ctx.boards, project, await readName(ctx.sql, await ctx.requireReader()), input.asOf)
  }),
})

const thing = router({
  /** One thing of the project: how it stands, a page of its life, what hangs on it. */
  get: readyQuery(thingRequestSchema, async (ctx, input) =>
    nameThing(ctx, await findProject(ctx, input.project), input),
  ),
})

/** What every phone in an open day's room is shown, for whoever joined with this code and while it is open. */
const room = router({
  stage: readyQuery(sharedRoomSchema.extend(inScript), async (ctx, { language, ...input }) =>
    readIn(language, await findSharedStage(ctx, input)),
  ),
  /** What is asked and voted. */
  talk: readyQuery(sharedRoomSchema.extend(inScript), async (ctx, { language, ...input }) =>
    readIn(language, await findTalk(ctx, input)),
  ),
})

const findProject = async (ctx: ApiContext, key: string) => requireProject(await ctx.requireReader(), ctx.sql, key)

const lastEventId = z.string().max(40).nullish()
const followedProjectSchema = z.object({ project: label(), lastEventId })
const followedProjectsSchema = z.object({ lastEventId })

const live = router({
  /** The project's version now, if it is not `lastEventId`, and each later one: "look again". */
  project: streamed<z.infer<typeof followedProjectSchema>, TrackedEnvelope<{ version: number }>>(
    followedProjectSchema,
    async (ctx, input) => {
      const { id } = await findProject(ctx, input.project)
      return {
        isSame: async (now) => (await findProject(now, input.project)).id === id,
        listen: (hear) =>
          followRevisions(ctx, [id], (changed, all) => {
            const version = all.get(id) ?? 0
            // Also when the reader is ahead of us: the ledger was restored from a backup.
            if (!changed) hear(null)
            else if (changed !== all || Number(input.lastEventId ?? -1) !== version) hear(eventOf(version, { version }))
          }),
      }
    },
  ),
  /**
   * Every project of the reader in one stream, as a browser opens only a few at a time: the versions of all of them, if
   * their sum is not `lastEventId`, then each that changes; with each the sum.
   */
  projects: streamed<
    z.infer<typeof followedProjectsSchema>,
    TrackedEnvelope<{ version: number; projects: Record<string, number> }>
  >(followedProjectsSchema, async (ctx, input) => {
    const listOwn = async (now: ApiContext) => listProjects(await now.requireReader(), now.sql)
    const own = await listOwn(ctx)
    const ids = own.map(({ id }) => id)
    return {
      // Who belongs elsewhere by now follows anew.
      isSame: async (now) => String((await listOwn(now)).map(({ id }) => id)) === String(ids),
      listen: (hear) =>
        followRevisions(ctx, ids, (changed, all) => {
          if (!changed) return hear(null)
          const version = [...all.values()].reduce((sum, one) => sum + one, 0)
          if (changed === all && Number(input.lastEventId ?? -1) === version) return
          const told = own.filter(({ id }) => changed === all || changed.has(id))
          const projects = Object.fromEntries(told.map(({ id, key }) => [key, all.get(id) ?? 0]))
          hear(eventOf(version, { version, projects }))
        }),
    }
  }),
  /**
   * An open day's room now, and with each change: to the delivery team by project and key, to the audience by the code
   * and the cookie that joining gave. Whole each time, so that a stream that broke off resumes where the room is.
   */
  room: streamed<FollowedRoom, LiveRoom>(followedRoomSchema, async (ctx, input) => {
    const { room, as, tab } = await findFollower(ctx, input)
    return {
      isSame: async (now) => (await findFollower(now, input)).room.id === room.id,
      listen(hear) {
        const driver = tab === null ? null : streamOfDriver(ctx, room.id, tab)
        const leave = ctx.liveRooms.listen(room, as, (told) => {
          hear(told)
          if (told) driver?.hear(told.room)
        })
        return (byServer) => {
          leave()
          driver?.end(byServer)
        }
      },
    }
  }),
})

const eventOf = (id: number, data: object): StreamEvent => ({ id: String(id), json: JSON.stringify(data) })

export const appRouter = router({ ingest, board, thing, room, live })
export type AppRouter = typeof appRouter
