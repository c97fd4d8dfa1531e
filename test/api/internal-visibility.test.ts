import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardView } from '../../server/contract/board.ts'
import { roles } from '../../server/contract/people.ts'
import { facts } from '../../server/facts/registry.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { pageRoutes } from './page-routes.ts'

/** Every text of an internal thing begins with this. */
const secret = 'hush'

/** Values to try where a field takes no free text. */
const values = [
  '2026-12-01',
  true,
  3,
  'CNY',
  'open',
  'passed',
  'critical',
  'proposed',
  'csat5',
  'customer',
  'good',
  'survey',
  'high',
]

/** Data with every field of a kind filled: with secret text wherever the schema takes text. */
function filledData(kind: string): Record<string, unknown> {
  const { shape } = facts.get(kind)!.schema as unknown as {
    shape: Record<string, { safeParse(value: unknown): { success: boolean } }>
  }
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => {
      const text = `${secret}-${kind}-${field}`
      // What has a score is not unscored.
      if (field === 'unscored') return [field, false]
      const value = [text, [text], ...values].find((candidate) => schema.safeParse(candidate).success)
      if (value === undefined) throw new Error(`nothing fits ${kind}.${field}: add a value`)
      return [field, value]
    }),
  )
}

const internalThing = (kind: string, way: string, visibility?: 'internal') => ({
  id: `${secret}-${kind}-${way}-id`,
  kind,
  key: `${secret}-${kind}-${way}-key`,
  at: '2026-10-05T09:00:00+08:00',
  data: { ...filledData(kind), note: `${secret}-${kind}-note` },
  url: `https://services.example/${secret}-${kind}-url`,
  ...(visibility ? { visibility } : {}),
})

/** A thing that everyone may see, so that the sections are there for both. */
const openThings = [
  { id: 'o-1', kind: 'milestone', key: 'M-1', data: { title: 'Go-live', phase: 'go-live', plannedOn: '2026-12-20' } },
  { id: 'o-2', kind: 'issue', key: 'I-1', data: { title: 'Totals differ', module: 'finance' } },
  { id: 'o-3', kind: 'test', key: 'T-1', data: { title: 'Posts', status: 'passed', cycle: 'one', module: 'finance' } },
  { id: 'o-4', kind: 'change', key: 'C-1', data: { title: 'One more report' } },
  { id: 'o-5', kind: 'action', key: 'A-1', data: { title: 'Name key users', waitingOn: 'customer' } },
].map((update) => ({ ...update, at: '2026-10-01T09:00:00+08:00' }))

let server: TestServer
const cookies: Record<string, string> = {}
let readKey: string

beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  for (const role of roles) {
    await server.addPerson(`${role}@acme.example`, 'acme', role)
    cookies[role] = await server.signIn(`${role}@acme.example`)
  }
  const key = await server.addKey({ source: 'jira', projects: ['acme-erp'], can: ['push', 'read'] })
  readKey = key
  const hidden = await server.addKey({ source: 'backlog', projects: ['acme-erp'], visibility: 'internal' })
  const names = [...facts.keys()]
  // Internal because the update says so, because its source is, and because a later update says so.
  const pushes: [string, unknown[]][] = [
    [key, [...openThings, ...names.map((kind) => internalThing(kind, 'said', 'internal'))]],
    [hidden, names.map((kind) => internalThing(kind, 'source'))],
    [key, names.map((kind) => internalThing(kind, 'later'))],
    [
      key,
      names.map((kind) => ({
        ...internalThing(kind, 'later', 'internal'),
        id: `later-${kind}`,
        at: '2026-10-06T09:00:00+08:00',
        data: {},
      })),
    ],
  ]
  for (const [sender, updates] of pushes) {
    const { receipts } = await server.push(sender, 'acme-erp', updates)
    expect(receipts.filter(({ status }) => status !== 'applied')).toEqual([])
  }
})
afterAll(() => server.stop())

const pagesOfThings = { issue: 'issues', test: 'uat', milestone: 'plan', change: 'changes', commitment: 'promises' }

/** The body of everything that shows the project, as of a day where one is given, by address. */
async function everythingShownTo(headers: Record<string, string>, asOf?: string): Promise<Map<string, string>> {
  const board = encodeURIComponent(JSON.stringify({ project: 'acme-erp', ...(asOf ? { asOf } : {}) }))
  const addresses = [`/api/trpc/board.get?input=${board}`]
  // A key opens no pages.
  if (headers.cookie)
    for (const { path, params } of await pageRoutes())
      if (params.includes('project'))
        for (const form of ['', '.data'])
          addresses.push(`${path.replace(':project', 'acme-erp')}${form}${asOf ? `?asOf=${asOf}` : ''}`)
  // The page of every thing, and what the API says of it.
  for (const [kind, address] of Object.entries(pagesOfThings))
    for (const key of [
      `${kind[0]!.toUpperCase()}-1`,
      ...['said', 'source', 'later'].map((way) => `${secret}-${kind}-${way}-key`),
    ]) {
      const input = encodeURIComponent(JSON.stringify({ project: 'acme-erp', kind, key }))
      addresses.push(`/api/trpc/thing.get?input=${input}`)
      if (headers.cookie)
        for (const form of ['', '.data']) addresses.push(`/projects/acme-erp/${address}/${key}${form}`)
    }
  const shown = new Map<string, string>()
  for (const at of addresses) {
    const answer = await server.send(at, { headers })
    // What a project does not have, and the delivery team's workshop to the customer, is not found; but it answers.
    const mayMiss = /[*:]|hush|promises|commitment|\/(surveys|outbox|quarantine|sources|connections|open-days\/.)/.test(
      at,
    )
    expect([at, answer.status]).toEqual([at, mayMiss && answer.status === 404 ? 404 : 200])
    // An address that names what is not found is said again, and names nothing more.
    shown.set(
      at,
      (await answer.text()).replaceAll(/hush-\w+-(?:said|source|later)-key/g, (key) => (at.includes(key) ? '' : key)),
    )
  }
  return shown
}

/** The secrets in everything shown, each with the first address that gave it away. */
function secretsIn(shown: Map<string, string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [at, body] of shown)
    for (const [word] of body.matchAll(new RegExp(`${secret}-[\\w-]+`, 'g'))) found[word] ??= at
  return found
}

/** The figures of a board, without any word. */
const figuresOf = (board: BoardView) => ({
  milestones: [board.milestones.total, board.milestones.completed, board.milestones.late],
  slips: board.milestones.items.map(({ slipDays }) => slipDays),
  uat: board.uat.trend,
  issues: { ...board.issues, criticalFor: null },
  actions: [board.actions.total, board.actions.open, board.actions.overdue],
  changes: [board.changes.total, board.changes.undecided],
  satisfaction: board.satisfaction.surveys.map(({ csat, responded }) => [csat, responded]),
  health: [board.health.computed, board.health.declared, board.health.sections],
})

describe('what is internal', () => {
  const customers = ['executive', 'sponsor']
  const whole = [undefined, '2026-10-07'].flatMap((asOf) => customers.map((role) => ({ role, asOf })))
  test.each(whole)('is nowhere in what the $role receives, as of $asOf', async ({ role, asOf }) => {
    expect(secretsIn(await everythingShownTo({ cookie: cookies[role]! }, asOf))).toEqual({})
  })

  test.each(customers)('stays hidden from the %s who looks back to a day before it became internal', async (role) => {
    expect(secretsIn(await everythingShownTo({ cookie: cookies[role]! }, '2026-10-05'))).toEqual({})
  })

  test('is nowhere in what a key reads', async () => {
    expect(secretsIn(await everythingShownTo({ authorization: `Bearer ${readKey}` }))).toEqual({})
  })

  test.each(['engineer', 'administrator'])('is shown to the %s, of every kind', async (role) => {
    const found = Object.keys(secretsIn(await everythingShownTo({ cookie: cookies[role]! })))
    // A survey is on the board with its answers only, and these here name others.
    for (const kind of [...facts.keys()].filter((one) => one !== 'survey'))
      expect(found.filter((word) => word.startsWith(`${secret}-${kind}-`))).not.toEqual([])
    const titled = ['milestone', 'issue', 'test', 'change', 'action'].map((kind) => `${secret}-${kind}-title`)
    expect(found).toEqual(expect.arrayContaining([...titled, `${secret}-issue-said-key`]))
  })

  test('counts for both alike', async () => {
    const customer = await server.getBoard({ cookie: cookies.executive! }, 'acme-erp')
    const team = await server.getBoard({ cookie: cookies.engineer! }, 'acme-erp')
    expect(figuresOf(customer)).toEqual(figuresOf(team))
    expect(customer.issues.total).toBe(4)
    expect(customer.milestones.total).toBe(4)
  })
})
