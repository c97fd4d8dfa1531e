import type { OpenDayPlan } from '../../server/contract/open-days/plan.ts'
import type { PollDesign } from '../../server/contract/open-days/slides.ts'
import { createAudience } from '../../server/open-days/room/create-audience.ts'
import { keepLease } from '../../server/open-days/room/change-room.ts'
import { createRoom } from '../../server/open-days/room/create-room.ts'
import type { Told } from '../../server/open-days/room/attend-room.ts'
import { createLiveRooms } from '../../server/open-days/room/live-rooms.ts'
import { createTopics } from '../../server/live/topics.ts'
import { newestOf } from './newest-of.ts'
import { openTestOpenDays } from './open-test-open-days.ts'

export const lunch: PollDesign = {
  question: { en: 'Lunch?', 'zh-CN': '午餐？' },
  options: [
    { id: 'rice', text: { en: 'Rice', 'zh-CN': '米饭' } },
    { id: 'noodles', text: { en: 'Noodles', 'zh-CN': '面条' } },
  ],
}

/** An open day that is going on in a room of its own, with the functions behind the console and the phones. */
export async function openTestRoom(
  options: Parameters<typeof openTestOpenDays>[0] = {},
  plan: Partial<OpenDayPlan> = { moderated: false },
  state = 'live',
) {
  const openDays = await openTestOpenDays(options)
  const { services, scope, database, sql, rooms } = openDays
  const { id, key } = await openDays.begin(plan, state)
  const code = 'ABC234'
  const deck = ['title', 'issues', 'questions'].map((type) => ({ id: type, type, hidden: false }))
  const projectId = (await database.openDay.update({ where: { id }, data: { code, deck: JSON.stringify(deck) } }))
    .projectId
  const room = createRoom(services)
  const audience = createAudience(services, '192.0.2.1')
  const versions = createTopics()
  const live = createLiveRooms({ sql, rooms, topics: versions, clock: services.clock })
  return {
    ...openDays,
    id,
    key,
    code,
    versions,
    live,
    room,
    audience,
    /** The same for somebody who comes from another network. */
    audienceFrom: (address: string) => createAudience(services, address),
    take: (tab: string, from: string | null = null) => room.take(scope, 'erp', key, tab, from),
    release: (tab: string) => room.release(scope, 'erp', key, tab),
    beat: (tab: string) => keepLease(services, id, tab),
    go: (tab: string, slide: string) => room.drive(scope, 'erp', key, tab, { do: 'go', slide, step: 0 }),
    freeze: (tab: string, frozen: boolean) => room.drive(scope, 'erp', key, tab, { do: 'freeze', frozen }),
    console: () => room.getConsole(scope, 'erp', key),
    join: (name: string | null = null) => audience.join(code, name, 'en'),
    row: () => database.room.findUniqueOrThrow({ where: { openDayId: id } }),
    addPoll: async (design = lunch) =>
      (await database.poll.create({ data: { openDayId: id, design: JSON.stringify(design), place: 0 } })).id,
    /** The room as somebody who follows it is told. */
    follow(as: 'audience' | 'team' = 'team') {
      const { next, end } = newestOf<Told | null>((hear) => live.listen({ id, projectId }, as, hear))
      return {
        next: async () => {
          const told = await next()
          if (!told) throw new Error('there is no such room')
          return told.room
        },
        end,
      }
    },
  }
}
export type TestRoom = Awaited<ReturnType<typeof openTestRoom>>

/** How each of several things that are done at once ended: `done`, or the code of the refusal. */
export const outcomesOf = async (attempts: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((one) =>
    one.status === 'fulfilled' ? 'done' : ((one.reason as { code?: string }).code ?? String(one.reason)),
  )
