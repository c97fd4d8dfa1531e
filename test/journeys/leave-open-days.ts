import path from 'node:path'
import { createBoardReader } from '../../server/board/get-board.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { newInvitedToken } from '../../server/open-days/day/invited-token.ts'
import { readBoards } from '../../server/open-days/day/read-boards.ts'
import { sealOf } from '../../server/open-days/recap/close-open-day.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import { openDatabase, type Database } from '../../server/platform/database.ts'
import { readSecret } from '../../server/platform/environment.ts'
import { randomTokens } from '../../server/platform/random-tokens.ts'
import { createSealer } from '../../server/platform/sealer.ts'
import { openSql } from '../../server/platform/sql.ts'
import { grantOwnWork } from '../../server/projects/granted.ts'

const dayMs = 86_400_000
const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })

/** A project of the demo that tells of no open days itself. */
export const leftIn = 'mes-pilot'

/**
 * The only two open days of that project, as they would be left behind, today's and the one two weeks before, beside
 * the running process: holding one has journeys of its own. Gives today's key and seal.
 */
export async function leaveOpenDays(name: string) {
  const url = `file:${path.join(process.env.JOURNEYS_DATA!, 'daylight.db')}`
  const database = await openDatabase(url)
  const sql = openSql(url, 'read')
  const project = await database.project.findUniqueOrThrow({
    where: { key: leftIn },
    include: { customer: true },
  })
  const granted = await grantOwnWork(sql, project.id)
  await database.openDay.deleteMany({ where: { projectId: project.id } })
  const boards = createBoardReader(sql, Date.now)
  const now = Date.now()
  const before = dayOf(now - 14 * dayMs, project.timeZone)
  const plan = openDayPlanSchema.parse({ title: both('Open day', '开放日'), timeZone: project.timeZone })
  const hold = (nth: number, startsAt: number, seal: ReturnType<typeof sealOf>) => ({
    projectId: project.id,
    key: `${name}-${nth}`,
    state: 'closed',
    startsAt: new Date(startsAt),
    closedAt: new Date(startsAt),
    minutes: 60,
    plan: JSON.stringify(plan),
    uid: `${name}-${nth}@journey`,
    code: `${name}-${nth}`,
    ...seal,
  })
  const earlier = await database.openDay.create({
    data: {
      ...hold(1, now - 14 * dayMs, sealOf(await readBoards(granted, { boards }, before))),
      commitments: {
        create: [
          promise(project.id, '列出未完成的接口及日期 · A list of open interfaces with their dates', {
            state: 'kept',
            judgedOn: dayOf(now, project.timeZone),
          }),
          promise(project.id, '月结报表一分钟内打开 · Month-end reports open within a minute', {
            state: 'broken',
            judgedOn: dayOf(now, project.timeZone),
            note: '数据库升级推迟一周 · The upgrade of the database is a week late',
          }),
        ],
      },
    },
  })
  const seal = sealOf(await readBoards(granted, { boards }))
  const held = await database.openDay.create({
    data: {
      ...hold(2, now, seal),
      summary:
        'UAT of wave 2 is nearly through; **master data of plant 4** decides the date.\n\n- Finance closed a month\n- Training began',
      decisions: {
        create: [{ text: '二期先上线一厂和二厂 · Plants 1 and 2 go first in wave 2', decidedBy: 'Zhao Lei' }],
      },
      commitments: {
        create: [promise(project.id, '四厂主数据核对完毕 · Master data of plant 4 is reconciled', {})],
      },
      room: { create: { slide: 'title', reactions: '{"thanks":4,"applause":17,"idea":2}' } },
      attendees: {
        create: ['zhao.lei', 'li.na', 'wang.min'].map((who, nth) => ({
          email: `${who}@hengda.example`,
          name: who,
          language: 'zh-CN',
          reply: nth < 2 ? 'accepted' : 'none',
          ...newInvitedToken({ tokens: randomTokens, sealer: createSealer(readSecret(process.env.JOURNEYS_DATA!)) }),
        })),
      },
    },
  })
  await talkIn(database, held.id, name)
  await database.$disconnect()
  await sql.close()
  return { key: held.key, earlier: earlier.key, hash: seal.sealHash, version: seal.sealVersion }
}

const promise = (projectId: number, title: string, judged: { state?: string; judgedOn?: string; note?: string }) => ({
  projectId,
  title,
  owner: '陈晨 · Chen Chen',
  dueOn: dayOf(Date.now() + 7 * dayMs, 'UTC'),
  relayed: 2,
  ...judged,
})

/** Seven people, what two of them asked, one poll, and what everyone scored at the end. */
async function talkIn(database: Database, openDayId: number, name: string) {
  const people = []
  for (let nth = 0; nth < 7; nth++)
    people.push(
      await database.participant.create({
        data: {
          openDayId,
          tokenHash: `${name}-participant-${nth}`,
          language: 'en',
          name: nth === 0 ? 'Li Na' : null,
          pulse: { create: { useful: 3 + (nth % 3), confident: 2 + (nth % 4), relayed: 1 } },
        },
      }),
    )
  const [first, second] = people
  const asked = await database.roomQuestion.create({
    data: {
      openDayId,
      participantId: first!.id,
      name: 'Li Na',
      text: 'Who trains the night shift, and when?',
      state: 'answered',
      answer: 'Two trainers come on 3 December, from ten at night.',
    },
  })
  await database.roomQuestion.create({
    data: { openDayId, participantId: second!.id, text: '四厂的历史订单会迁移吗？', state: 'shown' },
  })
  for (const { id } of people.slice(1, 5))
    await database.questionVote.create({ data: { questionId: asked.id, participantId: id } })
  const options = [
    { id: 'ready', text: both('We are ready', '我们准备好了') },
    { id: 'almost', text: both('Almost', '差不多') },
    { id: 'not-yet', text: both('Not yet', '还没有') },
  ]
  const design = JSON.stringify({
    question: both('Is your team ready for go-live?', '您的团队准备好上线了吗？'),
    options,
  })
  const poll = await database.poll.create({ data: { openDayId, design, state: 'closed', place: 0 } })
  for (const [nth, { id }] of people.entries())
    await database.pollVote.create({
      data: { openDayId, pollId: poll.id, participantId: id, option: options[nth % 2]!.id },
    })
}
