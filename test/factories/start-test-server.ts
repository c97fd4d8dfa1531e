import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import remixConfig from '../../remix.config.js'
import type { BoardView } from '../../server/contract/board.ts'
import type { PushResponse } from '../../server/contract/ingest.ts'
import type { Role } from '../../server/contract/people.ts'
import { createHttp } from '../../server/http.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addKey, type NewKey } from '../../server/identity/add-key.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { revokeKey } from '../../server/identity/revoke-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { openServices } from '../../server/open-services.ts'
import type { Clock } from '../../server/platform/clock.ts'
import { packageRoot } from '../../server/platform/package-root.ts'
import { parseTrustedProxy } from '../../server/platform/trusted-proxy.ts'
import { emptyDatabaseUrl } from './empty-database.ts'

const timeZone = 'Asia/Shanghai'
export const testPassword = 'correct horse battery'

const buildFolder = path.join(packageRoot, remixConfig.buildDirectory!)

/** The built pages, as the process serves them. */
export const builtPages = async () =>
  (await import(pathToFileURL(path.join(buildFolder, 'server/index.js')).href)) as ServerBuild

/** The address under which `board.get`, or another query, answers. */
export const queryPath = (procedure: string, input: unknown) =>
  `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

interface TestServerOptions {
  /** As `TRUSTED_PROXY` says it. */
  trustedProxy?: string
  /** The public address, where a proxy in front has another one than the server itself. */
  publicOrigin?: string
  clock?: Clock
  pages?: ServerBuild
  sharedPagesBytes?: number
}

/** The whole HTTP app with the built pages on a free port and a database of its own; the writer is in this thread. */
export async function startTestServer({
  trustedProxy,
  publicOrigin,
  clock = Date.now,
  pages,
  sharedPagesBytes,
}: TestServerOptions = {}) {
  const databaseUrl = await emptyDatabaseUrl()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = publicOrigin ?? address

  const {
    services,
    local: topics,
    close,
  } = await openServices({
    url: databaseUrl,
    clock,
    threads: null,
    origin,
    secret: 'a secret of thirty-two characters',
    organizer: 'daylight@portal.example',
    transport: null,
  })
  const { database, sql } = services
  const staticFolder = path.join(buildFolder, 'client')
  const http = createHttp({
    services,
    origin,
    pages: pages ?? (await builtPages()),
    sharedPagesBytes,
    staticFolder,
    trustedProxy: trustedProxy ? parseTrustedProxy(trustedProxy) : null,
  })
  const listener = getRequestListener(http.fetch)
  server.on('request', (request, response) => void listener(request, response))

  const scope = operatorScope()
  /** Answers come as they are, unless the test asks for them compressed: that took a twelfth of the sweeps' time. */
  const send = (where: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity')
    return fetch(address + where, { redirect: 'manual', ...init, headers })
  }

  /** POSTs `body` as it is to ingest.push. */
  const pushRaw = (key: string | null, body: BodyInit, headers: Record<string, string> = {}) =>
    send('/api/trpc/ingest.push', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      body,
    })

  return {
    origin,
    /** Where it listens. */
    address,
    services,
    database,
    sql,
    topics,
    send,
    pushRaw,
    addCustomer: (key: string, name: string) => addCustomer(scope, database, { key, name, timeZone }),
    addProject: (key: string, customer: string, name: string) =>
      addProject(scope, database, { key, customer, name, timeZone }),
    /** A person with the password of every test person. */
    addPerson: (email: string, customer: string, role: Role, name?: string) =>
      addPerson(scope, database, { email, customer, role, password: testPassword, ...(name ? { name } : {}) }),
    /** The secret of a new key. */
    addKey: async (key: NewKey) => (await addKey(scope, database, key)).key,
    revokeKey: (key: string) => revokeKey(scope, database, key, Date.now()),
    /** The project as the ledger's functions take it. */
    async project(key: string) {
      const { id } = await database.project.findUniqueOrThrow({ where: { key } })
      return { id, key, timeZone }
    },
    /** Signs in through the form; gives the `cookie` header of the session. */
    async signIn(email: string, password = testPassword): Promise<string> {
      const body = new URLSearchParams({ email, password, to: '/' })
      const answer = await send('/sign-in', { method: 'POST', headers: { origin }, body })
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
      if (answer.status !== 302 || cookies.length === 0) throw new Error(`signing in gave ${answer.status}`)
      return cookies.join('; ')
    },
    /** Pushes updates and gives the answer; throws when the push as a whole is refused. */
    async push(key: string, project: string, updates: unknown[]): Promise<PushResponse> {
      const answer = await pushRaw(key, JSON.stringify({ project, updates }))
      const { result, error } = (await answer.json()) as { result?: { data: PushResponse }; error?: unknown }
      if (!result) throw new Error(`the push was refused: ${JSON.stringify(error)}`)
      return result.data
    },
    /** The board that this cookie or key may read. */
    async getBoard(as: { cookie: string } | { authorization: string }, project: string): Promise<BoardView> {
      const answer = await send(queryPath('board.get', { project }), { headers: { ...as } })
      if (answer.status !== 200) throw new Error(`board.get gave ${answer.status}`)
      return ((await answer.json()) as { result: { data: BoardView } }).result.data
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await close()
    },
  }
}
export type TestServer = Awaited<ReturnType<typeof startTestServer>>
