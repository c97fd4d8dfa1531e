import { randomInt, randomUUID } from 'node:crypto'
import path from 'node:path'
import { openDayPlanSchema, type OpenDayPlan } from '../../server/contract/open-days/plan.ts'
import type { PollDesign, Slide } from '../../server/contract/open-days/slides.ts'
import { openDatabase } from '../../server/platform/database.ts'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })

export const lunch: PollDesign = {
  question: both('Which plant goes live first?', '哪个工厂先上线？'),
  options: [
    { id: 'suzhou', text: both('Suzhou', '苏州') },
    { id: 'foshan', text: both('Foshan', '佛山') },
  ],
}

/**
 * An open day of the demo's project as planning and the deck's editor leave it, beside the running process: those have
 * journeys of their own. Gives its addresses, and what is stored.
 */
export async function holdOpenDay(plan: Partial<OpenDayPlan> = {}, dataFolder = process.env.JOURNEYS_DATA!) {
  const database = await openDatabase(`file:${path.join(dataFolder, 'daylight.db')}`)
  const project = await database.project.findUniqueOrThrow({ where: { key: 'erp-rollout' } })
  const name = randomUUID()
  const poll = `poll-${name}`
  const code = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  const every = { hidden: false }
  const deck: Slide[] = [
    { id: 'title', type: 'title', ...every, notes: 'Welcome everyone.\nThe date first, then what we need.' },
    { id: 'issues', type: 'issues', ...every, notes: 'Say why critical ones went down.' },
    { id: 'secret', type: 'markdown', hidden: true, body: both('Only for us', '仅供内部') },
    { id: 'plan', type: 'plan', ...every },
    { id: 'vote', type: 'poll', poll, ...every },
    { id: 'ask', type: 'questions', ...every },
    { id: 'end', type: 'pulse', ...every },
  ]
  const agenda = [
    { title: '数据与计划 · Figures and plan', minutes: 20, presenter: '陈晨' },
    { title: '提问 · Questions', minutes: 25 },
  ]
  const title = both('Open day', '开放日')
  const openDay = await database.openDay.create({
    data: {
      projectId: project.id,
      key: `journey-${name}`,
      state: 'planned',
      startsAt: new Date(Date.now() + 5 * 60_000),
      minutes: 60,
      plan: JSON.stringify(openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai', agenda, ...plan })),
      uid: `${name}@journey.example`,
      code,
      deck: JSON.stringify(deck),
      deckEditedAt: new Date(),
      room: { create: { slide: 'title' } },
      polls: { create: { id: poll, design: JSON.stringify(lunch), place: 0 } },
    },
  })
  const at = `/projects/erp-rollout/open-days/${openDay.key}`
  return {
    id: openDay.id,
    at,
    console: `${at}/console`,
    present: `${at}/present`,
    join: `/j/${code}`,
    code,
    database,
    room: () => database.room.findUniqueOrThrow({ where: { openDayId: openDay.id } }),
    close: () => database.$disconnect(),
  }
}
export type HeldOpenDay = Awaited<ReturnType<typeof holdOpenDay>>
