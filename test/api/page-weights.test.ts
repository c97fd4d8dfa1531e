import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

const dayMs = 86_400_000
const pagesOfProject = ['', '/plan', '/uat', '/issues', '/changes', '/actions', '/satisfaction']

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addPerson('li@acme.example', 'acme', 'executive')
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

test.each(Object.keys(projects))('no page of a project with %s is heavy', async (name) => {
  const project = `p-${Object.keys(projects).indexOf(name)}`
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
  for (const language of ['en', 'zh-CN']) {
    const cookie = `${await server.signIn('li@acme.example')}; language=${language}`
    for (const path of pagesOfProject) {
      const html = await (await get(`/projects/${project}${path}`, cookie, 'identity')).text()
      expect([language, path, Buffer.byteLength(html)]).toEqual([language, path, expect.toSatisfy(isAtMost(170_000))])
      const sent = await get(`/projects/${project}${path}`, cookie, 'gzip')
      const onTheWire = Number(sent.headers.get('content-length'))
      expect([language, path, onTheWire]).toEqual([language, path, expect.toSatisfy(isAtMost(40_000))])
    }
  }
})

const isAtMost = (bytes: number) => (size: number) => size > 10_000 && size <= bytes

async function get(path: string, cookie: string, encoding: string) {
  const answer = await server.send(path, { headers: { cookie, 'accept-encoding': encoding } })
  expect(answer.status).toBe(200)
  return answer
}
