import { parse } from 'cookie'
import type { BoardReader } from '../board/get-board.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import { languageOf } from '../contract/language-of.ts'
import { findKey, type ValidKey } from '../identity/find-key.ts'
import { noteKeyUse } from '../identity/note-key-use.ts'
import { keyScope, type Scope } from '../identity/scope.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { LedgerWriter } from '../ledger/writer.ts'
import type { Topics } from '../live/topics.ts'
import type { LiveRooms } from '../open-days/room/live-rooms.ts'
import type { Services } from '../services/services.ts'
import type { ReadSentReport, SentReport } from '../reports/pushes-of-report.ts'
import type { RowsAsJson, RowsRequest } from '../facts/read-rows.ts'

/** What the process is made of; every surface gets the same. */
export interface ProcessServices extends Services {
  writer: LedgerWriter
  boards: BoardReader
  /** Revisions of projects, by id. */
  topics: Topics
  sessions: Sessions
  liveRooms: LiveRooms
  /** Reads a test report that somebody sent; who asks stands in a line. */
  readReport(asker: string, sent: SentReport): Promise<ReadSentReport>
  /** Rows of a table once for everyone who may see the same, whom `name` tells from others. */
  readRows(name: string, of: RowsRequest): Promise<RowsAsJson>
}

/** What a procedure gets: the services, and who asks, found out only when a procedure wants to know. */
export interface ApiContext extends ProcessServices {
  language: Language
  /** The ingest key of the request; throws `unauthenticated` without a valid one. */
  requireKey(): Promise<ValidKey>
  /** The scope of whoever may read: a person's session, or a key that can read. */
  requireReader(): Promise<Scope>
  /** The value of a cookie that the request came with; null without one. */
  readCookie(name: string): string | null
  /** The same request, judged anew: whoever signed out meanwhile is signed out. */
  again(): ApiContext
  /** Tells when the person behind the request signs out in this process; gives what ends the telling. */
  onSignOut(hear: () => void): () => void
  /** Cookies that the answer has to carry: a session's refreshed one. */
  cookies(): string[]
}

/** The key that a request came with; undefined without one. */
export const bearerOf = (request: Request) => /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]

type KeyFinding = Pick<Services, 'background' | 'clock' | 'database' | 'sql'>

const askedKeys = new WeakMap<Request, Promise<ValidKey | null>>()

/** The valid key that a request came with; null without one. Asked again of one request, the same. */
export async function keyOf(services: KeyFinding, request: Request): Promise<ValidKey | null> {
  const secret = bearerOf(request)
  if (!secret) return null
  let key = askedKeys.get(request)
  if (!key) askedKeys.set(request, (key = findUsedKey(services, secret)))
  return key
}

async function findUsedKey({ sql, database, background, clock }: KeyFinding, secret: string) {
  const now = clock()
  const key = await findKey(sql, secret, now)
  const noting = key && noteKeyUse(database, key.id, now)
  if (noting) background.run('noting that a key is used', noting)
  return key
}

/** The value of a cookie, as it stands; null where there is none of that name. */
export const readCookieOf = (request: Request, name: string): string | null =>
  parse(request.headers.get('cookie') ?? '')[name] ?? null

/** The context of one request to the API. */
export function createApiContext(services: ProcessServices, request: Request): ApiContext {
  async function requireKey() {
    const key = await keyOf(services, request)
    if (!key) throw new DaylightError('unauthenticated', { code: 'key_needed' })
    return key
  }
  let cookies: string[] = []
  let person: string | null = null
  return {
    ...services,
    language: languageOf(request.headers.get('accept-language')),
    requireKey,
    readCookie: (name) => readCookieOf(request, name),
    async requireReader() {
      if (request.headers.has('authorization')) {
        const key = await requireKey()
        if (!key.canRead) throw new DaylightError('forbidden', { code: 'key_may_not_read' })
        return keyScope(key.source, new Set(key.projects.map(({ id }) => id)))
      }
      const signedIn = await services.sessions.find(request)
      if (!signedIn) throw new DaylightError('unauthenticated', { code: 'sign_in' })
      cookies = signedIn.headers.getSetCookie()
      if (signedIn.scope.kind === 'person') person = signedIn.scope.userId
      return signedIn.scope
    },
    again: () => createApiContext(services, new Request(request.url, { headers: request.headers })),
    onSignOut: (hear) => (person ? services.sessions.onEnd(person, hear) : () => {}),
    cookies: () => cookies,
  }
}
