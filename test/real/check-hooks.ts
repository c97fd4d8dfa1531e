import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { seededRandom } from '../../prisma/demo/seeded-random.ts'
import { createIngestClient } from '../../server/client/create-ingest-client.ts'
import type { BuiltServer } from './built-server.ts'
import type { RecordReport } from './check-record.ts'
import { findDifferences } from './find-differences.ts'

const secret = 'a secret that both know'
const hmacOf = (body: Uint8Array) => createHmac('sha256', secret).update(body).digest('hex')

interface ToolBodies {
  /** How the tool proves that it knows the secret. */
  sign(body: Uint8Array): Record<string, string>
  /** What each body is, as people who read it found: those that are not named are of no interest to a board. */
  accepted: Record<string, number>
  /** The things that they tell of, and the board after all of them. */
  keys: string[]
  board: object
}

const tools: Record<string, ToolBodies> = {
  jira: {
    sign: (body) => ({ 'x-hub-signature': `sha256=${hmacOf(body)}` }),
    accepted: {
      'webhook-issue-assigned-empty-changelog': 1,
      'webhook-issue-created': 1,
      'webhook-issue-created-no-description': 1,
      'webhook-issue-updated-assigned-on-server': 1,
      'webhook-issue-updated-components': 1,
      'webhook-issue-updated-issue-type': 1,
      'webhook-issue-updated-multiple-custom-fields': 1,
      'webhook-issue-updated-rank': 1,
      'webhook-issue-updated-reopened': 1,
      'webhook-issue-updated-sprint': 1,
      'webhook-server-issue-updated-in-progress': 1,
      'webhook-server-issue-updated-resolved': 1,
      'webhook-server-updated-custom-field': 1,
    },
    keys: ['PRJA-37', 'TES-10', 'TES-4', 'TES-41', 'TES-8', 'TEST-123'],
    board: {
      issues: {
        total: 6,
        open: 6,
        closed: 0,
        bySeverity: { critical: 0, major: 1, minor: 5, trivial: 0 },
        // TES-4 was resolved on one day and taken up again two days later.
        burndown: [
          { day: '2019-08-12', opened: 2, closed: 1 },
          { day: '2019-08-14', opened: 0, reopened: 1 },
        ],
      },
    },
  },
  gitlab: {
    sign: () => ({ 'x-gitlab-token': secret }),
    accepted: { issue: 1 },
    keys: ['gitlabhq/gitlab-test#23'],
    board: { issues: { total: 1, open: 1, closed: 0, bySeverity: { critical: 0, major: 1, minor: 0, trivial: 0 } } },
  },
}

/** The tools of which the folder holds bodies that somebody has looked at. */
export const toolsIn = (folder: string): string[] =>
  Object.keys(tools).filter((tool) => existsSync(path.join(folder, 'tools', tool)))

async function createProject(server: BuiltServer, tool: string, project: string) {
  await server.cli('project', 'add', project, '--customer', 'real', '--name', project, '--time-zone', 'UTC')
  const key = await server.cli('key', 'add', '--source', 'reader', '--project', project, '--can', 'push,read')
  const { url } = await server.cli('connection', 'add', '--tool', tool, '--project', project, '--secret', secret)
  const client = createIngestClient({ url: server.origin, key: key.key as string })
  return {
    async send(body: Uint8Array, headers: Record<string, string>) {
      const answer = await fetch(url as string, { method: 'POST', body: new Uint8Array(body), headers })
      return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) }
    },
    async keys() {
      const keys: string[] = []
      for await (const one of client.listKeys(project, 'issue')) keys.push(one)
      return keys.sort()
    },
    async figures() {
      const { issues, sources } = await client.getBoard(project)
      return { issues, sources: sources.map(({ name }) => name) }
    },
  }
}

/** The days of a burndown that are named, as those of the board; all of it where none is. */
const namedDays = (
  board: object,
  actual: Awaited<ReturnType<Awaited<ReturnType<typeof createProject>>['figures']>>,
) => {
  const named = (board as { issues: { burndown?: { day: string }[] } }).issues.burndown?.map(({ day }) => day)
  const burndown = actual.issues.burndown.filter(({ day }) => named?.includes(day) ?? true)
  return { ...actual, issues: { ...actual.issues, burndown } }
}

/**
 * Posts the bodies of a tool to the built server's hook, signed as the tool does, again, and shuffled into a second project
 * (whose board must be the same), and compares answers, keys and board with what was found by reading them.
 */
export async function checkHooks(server: BuiltServer, folder: string, tool: string): Promise<RecordReport> {
  const { sign, accepted, keys, board } = tools[tool]!
  const names = readdirSync(path.join(folder, 'tools', tool)).sort()
  const bodies = names.map((name) => ({
    name: path.basename(name, '.json'),
    body: readFileSync(path.join(folder, 'tools', tool, name)),
  }))
  const differences: string[] = []

  const inOrder = await createProject(server, tool, `${tool}-hooks`)
  for (const round of ['first', 'second'])
    for (const { name, body } of bodies) {
      const header: Record<string, string> = tool === 'gitlab' ? { 'x-gitlab-event': `${name.split('_')[0]} Hook` } : {}
      const count = accepted[name] ?? 0
      const expected = { status: 202, accepted: count, ignored: count > 0 ? 0 : 1, quarantined: 0 }
      const answer = await inOrder.send(body, { ...sign(body), ...header })
      differences.push(...[...findDifferences(expected, answer)].map((one) => `${round} ${name}: ${one}`))
    }
  const wrong = await inOrder.send(Buffer.from('{}'), { 'x-hub-signature': 'sha256=00', 'x-gitlab-token': 'another' })
  if (wrong.status !== 401) differences.push(`a wrong signature was answered ${wrong.status}`)
  const first = await inOrder.figures()
  differences.push(...findDifferences({ sources: [tool] }, first))
  differences.push(...findDifferences(board, namedDays(board, first)))
  differences.push(...findDifferences(keys, await inOrder.keys()))

  const anyOrder = await createProject(server, tool, `${tool}-hooks-shuffled`)
  for (const { body } of seededRandom(tool).shuffled(bodies)) await anyOrder.send(body, sign(body))
  const other = await anyOrder.figures()
  differences.push(
    ...[...findDifferences(first, other), ...findDifferences(other, first)].map((one) => `shuffled: ${one}`),
  )
  return { name: `hooks of ${tool}`, summary: `${bodies.length} bodies, ${keys.length} things`, differences }
}
