import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thingAddress } from '../../server/contract/thing-address.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { pageRoutes } from './page-routes.ts'

const dayMs = 86_400_000
/** What a page may weigh, and what of it goes over the wire. */
const mostHtml = 150_000
const mostOnTheWire = 40_000

const addressOfKind = { issue: 'issues', test: 'uat', milestone: 'plan', change: 'changes', commitment: 'promises' }

let server: TestServer
/** Below a project, those that need no more than its name. */
let pages: string[]
/** Of the workshop, and as heavy whatever the project: it brings a mail in both languages, as markup and as data. */
const heavyAnyway = ['/outbox/samples']
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addPerson('li@acme.example', 'acme', 'engineer')
  pages = (await pageRoutes()).flatMap(({ path, params }) => {
    const below = /^\/projects\/:project(\/.*)?$/.exec(path)
    return below && params.length === 1 && !path.endsWith('/rows') ? [below[1] ?? ''] : []
  })
  pages = [...new Set(pages)].filter((page) => !heavyAnyway.includes(page))
  expect(pages).toEqual(expect.arrayContaining(['', '/plan', '/issues', '/surveys', '/outbox']))
})
afterAll(() => server.stop())

interface Told {
  kind: string
  key: string
  /** Days before today. */
  ago: number
  data: object
}

const day = (ago: number) => new Date(Date.now() - ago * dayMs).toISOString().slice(0, 10)
const title = (of: string, number: number) =>
  `${of} ${number}: the totals of the ledger differ after posting in a foreign currency`

/** Each a project in which there is very much of something. */
const projects: Record<string, () => Told[]> = {
  'eighteen years of issues and cases': () =>
    Array.from({ length: 18 * 365 }, (_, index) => 18 * 365 - index).flatMap((ago): Told[] => [
      {
        kind: 'issue',
        key: `I${ago}`,
        ago,
        data: { title: title('Issue', ago), severity: 'major', module: `m${ago % 9}` },
      },
      { kind: 'issue', key: `I${ago}`, ago: ago - (ago % 40), data: { status: ago % 7 ? 'closed' : 'open' } },
      {
        kind: 'test',
        key: `T${ago}`,
        ago,
        data: { title: title('Case', ago), cycle: `c${ago % 6}`, module: `m${ago % 9}`, status: 'passed' },
      },
    ]),
  '10,000 action items': () =>
    Array.from({ length: 10_000 }, (_, index) => ({
      kind: 'action',
      key: `A${index}`,
      ago: 30,
      data: {
        title: title('Action', index),
        owner: `Owner ${index % 30}`,
        dueOn: day((index % 200) - 100),
        status: index % 3 ? 'open' : 'done',
        waitingOn: index % 2 ? 'customer' : 'vendor',
      },
    })),
  '10,000 milestones that moved': () =>
    Array.from({ length: 10_000 }, (_, index): Told[] => {
      const phases = ['kick-off', 'requirements', 'design', 'build-uat', 'go-live', 'training', 'closing']
      const planned = 300 - (index % 600)
      const data = {
        title: title('Milestone', index),
        phase: phases[index % 7],
        plannedOn: day(planned),
        owner: `Owner ${index % 30}`,
      }
      return [
        { kind: 'milestone', key: `M${index}`, ago: 60, data: { ...data, forecastOn: day(planned) } },
        {
          kind: 'milestone',
          key: `M${index}`,
          ago: 30,
          data: { forecastOn: day(planned - (index % 40)), ...(index % 2 ? { completedOn: day(31) } : {}) },
        },
      ]
    }).flat(),
  '5,000 phases': () =>
    Array.from({ length: 10_000 }, (_, index) => {
      const planned = 2_000 - Math.floor(index / 4)
      const dates = { plannedOn: day(planned), forecastOn: day(planned - (index % 9)) }
      return {
        kind: 'milestone',
        key: `M${index}`,
        ago: 30,
        data: { title: title('Milestone', index), phase: `Phase ${index % 5_000} of the rollout`, ...dates },
      }
    }),
  '10,000 cases in 500 modules and 40 cycles': () =>
    Array.from({ length: 10_000 }, (_, index) => ({
      kind: 'test',
      key: `T${index}`,
      ago: 400 - (index % 40) * 9,
      data: {
        title: title('Case', index),
        cycle: `Cycle ${index % 40}`,
        module: `Module ${index % 500} of the ledger`,
        site: `Site ${index % 30}`,
        status: (['passed', 'failed', 'blocked', 'not-run', 'passed'] as const)[index % 5],
      },
    })),
  '450 surveys': () =>
    Array.from({ length: 450 }, (_, index): Told[] => {
      const scales = { csat5: 4, nps: 9, ces7: 5 }
      return Object.entries(scales).flatMap(([scale, score]) =>
        Array.from({ length: 2 }, (_, answer) => ({
          kind: 'response',
          key: `R${index}-${scale}-${answer}`,
          ago: 6_300 - index * 14,
          data: { survey: title('Survey', index), question: scale, scale, score, site: `Site ${answer}` },
        })),
      )
    }).flat(),
  '3,000 declarations and a huge update': () => [
    ...Array.from({ length: 3_000 }, (_, index) => ({
      kind: 'declaration',
      key: 'health',
      ago: 3_100 - index,
      data: {
        health: index % 2 ? 'attention' : 'good',
        reason: title('Reason', index),
        declaredBy: `Owner ${index % 30}`,
      },
    })),
    ...Array.from({ length: 4_000 }, (_, index): Told[] => [
      {
        kind: 'milestone',
        key: `M${index}`,
        ago: 40,
        data: { title: title('Milestone', index), phase: 'design', plannedOn: day(-50), change: `C${index % 30}` },
      },
      { kind: 'milestone', key: `M${index}`, ago: 2, data: { forecastOn: day(-60 - (index % 20)) } },
    ]).flat(),
    ...Array.from({ length: 600 }, (_, index) => ({
      kind: 'change',
      key: `C${index}`,
      ago: 2,
      data: { title: title('Change', index), reason: title('Reason', index), status: 'proposed' },
    })),
  ],
  'a milestone that moved 3,000 times': () =>
    Array.from({ length: 3_000 }, (_, index) => ({
      kind: 'milestone',
      key: 'M1',
      ago: 3_000 - index,
      data: { title: 'Go live', phase: 'go-live', plannedOn: day(0), forecastOn: day(-(index % 400)) },
    })),
  '2,000 change requests': () =>
    Array.from({ length: 2_000 }, (_, index) => ({
      kind: 'change',
      key: `C${index}`,
      ago: 30,
      data: {
        title: title('Change', index),
        reason: title('Reason', index),
        status: index % 2 ? 'proposed' : 'approved',
        impactDays: index % 30,
      },
    })),
  'an issue that 3,000 cases and 40 milestones hang on': () => [
    {
      kind: 'change',
      key: 'C1',
      ago: 20,
      data: {
        title: 'c'.repeat(500),
        reason: '很长的原因'.repeat(1_000),
        milestones: Array.from({ length: 200 }, (_, index) => `${'M'.repeat(190)}${index}`),
      },
    },
    ...Array.from({ length: 3_000 }, (_, index) => ({
      kind: 'test',
      key: `T${index}`,
      ago: 20,
      data: { title: 't'.repeat(500), status: 'failed', defect: 'I1', cycle: 'c'.repeat(200), module: 'm'.repeat(200) },
    })),
    ...Array.from({ length: 60 }, (_, index) => ({
      kind: 'issue',
      key: 'I1',
      ago: 19,
      data: {
        title: `${index}${'i'.repeat(490)}`,
        status: index % 2 ? 'open' : 'closed',
        module: `${index}${'m'.repeat(190)}`,
        site: `${index}${'s'.repeat(190)}`,
        milestone: `${index}${'M'.repeat(190)}`,
      },
    })),
  ],
  '3,000 commitments': () =>
    Array.from({ length: 3_000 }, (_, index) => ({
      kind: 'commitment',
      key: `P${index}`,
      ago: 30,
      data: {
        title: title('Promise', index),
        owner: `Owner ${index % 30}`,
        status: (['open', 'kept', 'closed', 'broken'] as const)[index % 4],
        dueOn: day(index % 60),
      },
    })),
}

let projectsMade = 0
test.each(Object.keys(projects))('no page of a project with %s is heavy', async (name) => {
  const project = `p-${projectsMade++}`
  await server.addProject(project, 'acme', name)
  const key = await server.addKey({ source: 'tool', projects: [project] })
  const updates = projects[name]!().map(({ kind, key, ago, data }, index) => ({
    id: `${index}`,
    kind,
    key,
    at: new Date(Date.now() - ago * dayMs - 3_600_000).toISOString(),
    data,
  }))
  for (let at = 0; at < updates.length; at += 1_000) {
    const { receipts } = await server.push(key, project, updates.slice(at, at + 1_000))
    expect(receipts.every(({ status }) => status === 'applied')).toBe(true)
  }
  // Of each kind the thing that was told of last: it has a page of its own.
  const things = Object.entries(addressOfKind).flatMap(([kind, address]) => {
    const told = updates.findLast((update) => update.kind === kind)
    return told ? [`/${thingAddress(address, told.key)}`] : []
  })
  const weights: { page: string; html: number; onTheWire: number }[] = []
  for (const language of ['en', 'zh-CN']) {
    const cookie = `${await server.signIn('li@acme.example')}; language=${language}`
    for (const path of [...pages, ...things]) {
      const html = await get(`/projects/${project}${path}`, cookie)
      weights.push({ page: `${language} ${path || '/'}`, html: html.length, onTheWire: gzipSync(html).length })
    }
    // What the browser asks for when it comes from another page.
    const data = await get(`/projects/${project}/plan.data`, cookie)
    weights.push({ page: `${language} /plan.data`, html: data.length, onTheWire: gzipSync(data).length })
  }
  expect(weights.filter(({ html, onTheWire }) => html > mostHtml || onTheWire > mostOnTheWire)).toEqual([])
})

async function get(path: string, cookie: string): Promise<Buffer> {
  const answer = await server.send(path, { headers: { cookie, 'accept-encoding': 'identity' } })
  expect([path, answer.status]).toEqual([path, 200])
  return Buffer.from(await answer.arrayBuffer())
}
