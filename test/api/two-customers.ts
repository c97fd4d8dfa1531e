import { roles, type Role } from '../../server/contract/people.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

/** Every text of the foreign customer contains this word, and nothing else does. */
export const foreignWord = 'zephyr'

/** Identifiers of the foreign customer, each beside one of the same length that names nothing. */
export interface IdentifierPair {
  what: 'project' | 'customer' | 'milestone' | 'person'
  foreign: string
  missing: string
}
export const identifiers: readonly IdentifierPair[] = [
  { what: 'project', foreign: 'zephyr-crm', missing: 'nobody-crm' },
  // Of letters that a room's code can have, as `zephyr` is.
  { what: 'customer', foreign: 'zephyr', missing: 'nessun' },
  { what: 'milestone', foreign: 'ZEPHYR-M1', missing: 'NOBODY-M1' },
  { what: 'person', foreign: 'engineer@zephyr.example', missing: 'engineer@nobody.example' },
]

const updatesAbout = (word: string) => [
  {
    id: `${word}-1`,
    kind: 'milestone',
    key: `${word.toUpperCase()}-M1`,
    at: '2026-10-01T09:00:00+08:00',
    data: { title: `${word} go-live`, phase: 'go-live', plannedOn: '2026-12-01', owner: `${word} owner` },
    url: `https://services.example/${word}`,
  },
  {
    id: `${word}-2`,
    kind: 'issue',
    key: `${word.toUpperCase()}-I1`,
    at: '2026-10-02T09:00:00+08:00',
    data: { title: `${word} totals differ`, severity: 'critical', module: `${word} module` },
  },
  {
    id: `${word}-3`,
    kind: 'test',
    key: `${word.toUpperCase()}-T1`,
    at: '2026-10-03T09:00:00+08:00',
    data: { title: `${word} posts`, status: 'passed', cycle: `${word} cycle`, module: `${word} module` },
  },
  {
    id: `${word}-4`,
    kind: 'change',
    key: `${word.toUpperCase()}-C1`,
    at: '2026-10-04T09:00:00+08:00',
    data: { title: `${word} change`, reason: `${word} reason`, status: 'proposed' },
  },
  {
    id: `${word}-5`,
    kind: 'commitment',
    key: `${word.toUpperCase()}-P1`,
    at: '2026-10-05T09:00:00+08:00',
    data: { title: `${word} promise`, status: 'open' },
  },
]

/** A customer with a project, a person of every role and a key of every sort; every text in it contains `word`. */
async function addWorld(server: TestServer, word: string, project: string) {
  await server.addCustomer(word, `${word} Holdings`)
  await server.addProject(project, word, `${word} rollout`)
  for (const role of roles) await server.addPerson(`${role}@${word}.example`, word, role, `${word} ${role}`)
  const source = `${word} tool`
  const keys = {
    push: await server.addKey({ source, projects: [project] }),
    read: await server.addKey({ source, projects: [project], can: ['read'] }),
    both: await server.addKey({ source, projects: [project], can: ['push', 'read'] }),
    issuesOnly: await server.addKey({ source, projects: [project], kinds: ['issue'] }),
    revoked: await server.addKey({ source, projects: [project], can: ['push', 'read'] }),
  }
  await server.revokeKey(keys.revoked)
  await server.push(keys.push, project, updatesAbout(word))
  return { project, keys }
}

/** Customer `acme` and the foreign customer on one server, and everyone's cookie. */
export async function startTwoCustomers() {
  const server = await startTestServer()
  const own = await addWorld(server, 'acme', 'acme-erp')
  const foreign = await addWorld(server, foreignWord, 'zephyr-crm')
  const cookies = {} as Record<Role, string>
  for (const role of roles) cookies[role] = await server.signIn(`${role}@acme.example`)
  return { server, own, foreign, cookies }
}
export type TwoCustomers = Awaited<ReturnType<typeof startTwoCustomers>>
