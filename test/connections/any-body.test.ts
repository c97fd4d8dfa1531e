import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolNames } from '../../server/connectors/registry.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { buildGithubEvent, buildGitlabEvent, buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { openTestHooks } from '../factories/open-test-hooks.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { troublesomeTexts } from '../factories/troublesome-texts.ts'

let project: TestProject
let hooks: ReturnType<typeof openTestHooks>
let urls: string[]
beforeAll(async () => {
  project = await openTestProject()
  hooks = openTestHooks(project)
  urls = []
  for (const tool of toolNames) {
    const settings = tool === 'generic' ? { expression: '$' } : { questions: { q1: { scale: 'nps' as const } } }
    urls.push((await hooks.connect({ tool, settings })).url)
  }
})
afterAll(() => project.close())

const bodies = [
  buildJiraEvent({ changes: [{ field: 'Key', fromString: 'OPS-4' }] }),
  buildGitlabEvent(),
  buildGithubEvent('closed', { state: 'closed' }),
  { action: 'update', type: 'Issue', data: { identifier: 'E-1', title: 'x', updatedAt: '2026-10-01T09:00:00Z' } },
  { event: 'issue', action: 'updated', data: { sequence_id: 1, project_detail: { identifier: 'E' }, name: 'x' } },
  { eventType: 'workitem.updated', resource: { workItemId: 5, revision: { fields: { 'System.Title': 'x' } } } },
  { event: 'bug::update', id: '1167870009001000028', workspace_id: '1', title: 'x', created: '2026-10-01 09:00:00' },
  { objectType: 'bug', objectID: 1, action: 'opened', text: 'admin 创建了 Bug [#1::x](http://a.example/1)' },
  {
    serialNumber: 'E-1',
    subject: 'x',
    customFieldValues: [{ fieldName: '严重程度', values: [{ displayValue: '1' }] }],
  },
  { event: 'ISSUE_CREATED', project: { name: 'e' }, issue: { code: 1, title: 'x' } },
  [{ event: 'responseFinished', data: { id: 'r', finished: true, data: { q1: 9 } } }],
  { activity: 1, joinid: 2, q1: '9', submittime: '2026-10-01 09:00:00' },
  { alerts: [{ status: 'firing', labels: { alertname: 'x' }, startsAt: '2026-10-01T09:00:00Z', fingerprint: '1' }] },
]

/** Another value somewhere in a body, or no longer one. */
const values = fc.oneof(
  fc.constantFrom<unknown>(null, [], {}, '', 0, -1, 1e300, true, '9999-12-31', { name: 1 }, [[[]]], { __proto__: 1 }),
  fc.constantFrom(...Object.values(troublesomeTexts)),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const mutated = fc
  .tuple(fc.constantFrom(...bodies), fc.array(fc.tuple(fc.nat(), values), { maxLength: 3 }))
  .map(([body, changes]) => {
    const copy = structuredClone(body) as unknown
    for (const [which, value] of changes) {
      const places: [object, string][] = []
      const walk = (part: unknown) => {
        if (typeof part !== 'object' || part === null) return
        for (const [name, inner] of Object.entries(part)) {
          places.push([part, name])
          walk(inner)
        }
      }
      walk(copy)
      const [within, name] = places[which % places.length] ?? []
      if (within) Reflect.set(within, name!, value)
    }
    return Buffer.from(JSON.stringify(copy))
  })
/** The same with bytes that are others, or missing. */
const broken = fc.tuple(mutated, fc.nat(), fc.nat(255), fc.boolean()).map(([bytes, at, byte, isCut]) => {
  const copy = Buffer.from(bytes)
  const place = at % copy.length
  if (isCut) return copy.subarray(0, place)
  copy[place] = byte
  return copy
})
const headers = fc.constantFrom<Record<string, string>>(
  {},
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json; charset=gbk', 'x-github-event': 'issues' },
  { 'x-gitlab-event': 'Issue Hook', 'content-type': 'nothing' },
)

test('whatever a tool’s body is made into is taken, kept and never an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.oneof(mutated, broken), headers, async (which, body, sent) => {
      const answer = await hooks.send(urls[which % urls.length]!, new Uint8Array(body), sent)
      // What claims to be signed is refused where it is not.
      expect([202, 401]).toContain(answer.status)
      if (answer.status === 401) return
      const { accepted, ignored, quarantined, waiting } = (await answer.json()) as Record<string, number>
      expect(waiting).toBeUndefined()
      expect(accepted! + ignored! + quarantined!).toBeGreaterThan(0)
    }),
    { numRuns: 250 },
  )
  expect(await verifyLedger(project.sql, await project.project())).toMatchObject({ ok: true })
})
