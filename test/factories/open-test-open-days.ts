import { openDayPlanSchema, type OpenDayPlan } from '../../server/contract/open-days/plan.ts'
import type { LocalTopics } from '../../server/live/topics.ts'
import { createOutcomes } from '../../server/open-days/recap/create-outcomes.ts'
import { createRecap } from '../../server/open-days/recap/create-recap.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import { openTestSurveys } from './open-test-surveys.ts'

type Options = Parameters<typeof openTestSurveys>[0]

/** A project with surveys and open days over a real database; open days begin as rows, as planning would leave them. */
export async function openTestOpenDays(options: Options = {}) {
  const surveys = await openTestSurveys(options)
  const { database, clock, services } = surveys
  const { id: projectId } = await surveys.project()
  let planned = 0
  let joined = 0
  return {
    ...surveys,
    rooms: services.rooms as LocalTopics,
    outcomes: createOutcomes(services),
    recap: createRecap(services),
    /** An open day that is going on now; gives its row. */
    async begin(plan: Partial<OpenDayPlan> = {}, state = 'live') {
      const nth = ++planned
      const startsAt = new Date(clock.now)
      const title = { en: 'Open day', 'zh-CN': '开放日' }
      return database.openDay.create({
        data: {
          projectId,
          key: `${dayOf(clock.now, 'Asia/Shanghai')}${nth > 1 ? `-${nth}` : ''}`,
          state,
          startsAt,
          minutes: 60,
          plan: JSON.stringify(openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai', ...plan })),
          uid: `open-day-${nth}@portal.example`,
          code: `CODE${nth}`,
          room: { create: { slide: 'title' } },
        },
      })
    },
    /** Somebody in its room, with what they scored. */
    join: (openDayId: number, { name = null, ...pulse }: Joined = {}) =>
      database.participant.create({
        data: {
          openDayId,
          name,
          tokenHash: `token-${++joined}`,
          language: 'en',
          joinedAt: new Date(clock.now),
          ...(pulse.useful || pulse.confident ? { pulse: { create: pulse } } : {}),
        },
      }),
  }
}
export type TestOpenDays = Awaited<ReturnType<typeof openTestOpenDays>>

interface Joined {
  name?: string | null
  useful?: number
  confident?: number
}
