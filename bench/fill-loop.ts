import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { boardsCodec } from '../server/board/board-codec.ts'
import type { BoardView } from '../server/contract/board.ts'
import type { Update } from '../server/contract/ingest.ts'
import { openDayPlanSchema } from '../server/contract/open-days/plan.ts'
import type { Slide } from '../server/contract/open-days/slides.ts'
import { createIngestClient } from '../server/client/create-ingest-client.ts'
import { sealOf } from '../server/open-days/recap/close-open-day.ts'
import { openDatabase } from '../server/platform/database.ts'
import { dayNumber, dayText } from '../server/platform/civil-day.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { fillSurvey } from './fill-survey.ts'
import { generateUpdates } from './generate-updates.ts'

export interface LoopSizes {
  issues: number
  answers: number
  openDays: number
  updates: number
}

/** A project by its key, and a way to push to it and to read of it. */
async function addProject(server: BuiltServer, project: string) {
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const added = await server.cli('key', 'add', '--source', 'loop', '--project', project, '--can', 'push,read')
  const key = added.key as string
  const client = createIngestClient({ url: server.origin, key, batchSize: 1_000 })
  return { project, key, push: (updates: Update[]) => client.push({ project, updates }) }
}

/** Issues that are each told of once. */
const issues = (count: number): Update[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `issue-${nth}`,
    kind: 'issue',
    key: `ERP-${nth}`,
    at: new Date(Date.UTC(2026, 0, 5, 1) + nth * 60_000).toISOString(),
    data: {
      title: `Ledger totals differ after posting the goods receipt ${nth} of a foreign currency order`,
      status: nth % 5 === 0 ? 'open' : 'closed',
      severity: (['critical', 'major', 'minor', 'trivial'] as const)[nth % 4],
      module: `module-${nth % 8}`,
      site: `site-${nth % 12}`,
    },
    url: `https://jira.example.com/browse/ERP-${nth}`,
  }))

/** A survey with so many answers: a hundredth is filled, and each of these is there a hundred times. */
async function fillLargeSurvey(server: BuiltServer, answers: number) {
  const survey = await fillSurvey(server, answers / 100, false)
  const database = new Sqlite(path.join(server.folder, 'daylight.db'), { timeout: 10_000 })
  const copy = (table: string, made: Record<string, string>) => {
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    database
      .prepare(
        `WITH RECURSIVE times (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < 99)
         INSERT INTO ${table} (${columns.join(', ')})
         SELECT ${columns.map((name) => made[name] ?? name).join(', ')} FROM ${table} JOIN times WHERE survey_id = ?`,
      )
      .run(survey.id)
  }
  copy('invitation', { id: "id || '-' || n", email: "n || '-' || email" })
  copy('survey_response', { id: "id || '-' || n", invitation_id: "invitation_id || '-' || n" })
  database.close()
  await survey.change()
  return survey
}

/** As long as a written slide may be, about; each time another text. */
export const writtenSlides = (edition: number): Slide[] =>
  Array.from({ length: 20 }, (_, nth): Slide => {
    const paragraph = `**${edition}** Postings were _checked_ by \`code ${nth}\`, and 过账 was done again. See [there](https://example.com/${nth}).`
    const rows = Array.from({ length: 20 }, (_, row) => `| ${row} | what was found in ${nth} | ${edition} |`)
    const text = [
      `# Part ${nth}`,
      '',
      ...Array.from({ length: 30 }, () => `- ${paragraph}`),
      '',
      '| a | b | c |',
      '|-|-|-|',
      ...rows,
    ]
    return {
      id: `written-${nth}`,
      type: 'markdown',
      hidden: false,
      heading: { en: `Part ${nth}`, 'zh-CN': `第 ${nth} 部分` },
      body: { en: text.join('\n').slice(0, 8_000), 'zh-CN': text.join('\n').slice(0, 8_000) },
    }
  })

/** A project of some age: a board for each of many days, and as many open days, of which the last are closed and planned. */
async function fillOpenDays(server: BuiltServer, { updates, openDays }: LoopSizes) {
  const { project, key, push } = await addProject(server, 'loop-days')
  await push([...generateUpdates(updates, project), ...plan(100)])
  const input = encodeURIComponent(JSON.stringify({ project }))
  const answer = await fetch(`${server.origin}/api/trpc/board.get?input=${input}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const board = ((await answer.json()) as { result: { data: BoardView } }).result.data
  const boards = { team: board, customer: board }

  const database = await openDatabase(`file:${path.join(server.folder, 'daylight.db')}`)
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: project } })
  const days = Array.from({ length: 60 }, (_, nth) => dayText(dayNumber(board.today) - 1 - nth))
  for (const day of days)
    await database.snapshot.create({
      data: { projectId, day, version: board.version, board: boardsCodec.encode(boards) },
    })
  const title = { en: 'Open day', 'zh-CN': '开放日' }
  const planned = JSON.stringify(openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai' }))
  const slides = writtenSlides(0)
  const seal = sealOf(boards)
  for (let nth = 0; nth < openDays; nth++) {
    const isPlanned = nth === openDays - 1
    const startsAt = new Date(Date.now() + (nth - openDays + 1) * 14 * 86_400_000 + (isPlanned ? 86_400_000 : 0))
    await database.openDay.create({
      data: {
        projectId,
        key: `day-${nth}`,
        state: isPlanned ? 'planned' : 'closed',
        startsAt,
        ...(isPlanned
          ? {}
          : { startedAt: startsAt, closedAt: startsAt, ...seal, summary: '**It went well.**\n\n- And more' }),
        minutes: 60,
        plan: planned,
        uid: `loop-${nth}@portal.example`,
        code: `LP${String(nth).padStart(4, '0')}`,
        deck: JSON.stringify(slides),
        attendees: {
          create: Array.from({ length: 8 }, (_, guest) => ({
            email: `guest-${guest}@bench.example`,
            name: `Guest ${guest}`,
            language: 'en',
            sentSequence: 0,
            tokenHash: `loop-${nth}-${guest}`,
            sealedToken: '',
          })),
        },
      },
    })
  }
  const of = { projectId_key: { projectId, key: `day-${openDays - 1}` } }
  return {
    project,
    key,
    days,
    closed: `day-${openDays - 2}`,
    planned: `day-${openDays - 1}`,
    /** When the planned one's slides were saved last, as its editor says it. */
    async editedAt() {
      const { deckEditedAt } = await database.openDay.findUniqueOrThrow({ where: of, select: { deckEditedAt: true } })
      return deckEditedAt?.toISOString() ?? null
    },
    close: () => database.$disconnect(),
  }
}

/** Milestones whose forecasts moved, and what waits for somebody. */
const plan = (count: number): Update[] =>
  Array.from({ length: count }, (_, nth) => nth).flatMap((nth): Update[] => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, 5 + day)).toISOString()
    const plannedOn = dayText(dayNumber('2026-03-01') + nth)
    const milestone = (step: number, data: object): Update => ({
      id: `milestone-${nth}-${step}`,
      kind: 'milestone',
      key: `M-${nth}`,
      at: at(step * 7),
      data: { ...data },
    })
    return [
      milestone(0, { title: `Milestone ${nth} of the rollout`, phase: 'build-uat', plannedOn }),
      ...[1, 2, 3, 4].map((step) => milestone(step, { forecastOn: dayText(dayNumber(plannedOn) + 3 * step) })),
      {
        id: `action-${nth}`,
        kind: 'action',
        key: `A-${nth}`,
        at: at(1),
        data: { title: `What the customer owes, ${nth}`, phase: 'build-uat', dueOn: plannedOn, waitingOn: 'customer' },
      },
    ]
  })

/** Everything that takes long to read, beside the running server. */
export async function fillLoop(server: BuiltServer, sizes: LoopSizes) {
  const large = await addProject(server, 'loop-issues')
  await large.push(issues(sizes.issues))
  return { large, openDays: await fillOpenDays(server, sizes), survey: await fillLargeSurvey(server, sizes.answers) }
}
export type FilledLoop = Awaited<ReturnType<typeof fillLoop>>
