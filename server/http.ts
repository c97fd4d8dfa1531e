import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { NONCE, secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers'
import path from 'node:path'
import { boundBody, type Turn } from './api/bound-body.ts'
import { createRoomAnswers } from './api/room-answers.ts'
import { streamRooms } from './api/room-stream.ts'
import { createApiContext, type Services } from './api/context.ts'
import { limitStreams, shareTurns } from './api/fair-share.ts'
import { createQueryAnswers } from './api/query-answers.ts'
import { appRouter } from './api/router.ts'
import { boardRequestSchema, differenceRequestSchema } from './contract/board.ts'
import { DaylightError } from './contract/errors.ts'
import { limits } from './contract/limits.ts'
import { createBackend } from './create-backend.ts'
import { compressFlushing } from './platform/compress-flushing.ts'
import { log } from './platform/log.ts'
import { isPrivateLink, keepLinksPrivate, withoutToken } from './platform/private-link.ts'
import { readClient, type Client, type TrustedProxy } from './platform/trusted-proxy.ts'

interface HttpOptions {
  services: Services
  origin: string
  /** The pages: the built bundle, or in development whatever Vite has now. */
  pages: ServerBuild | (() => Promise<ServerBuild>)
  /** Folder of the built static files; null in development, where Vite serves them. */
  staticFolder: string | null
  /** Folder of the hashed files that the release before this one had; tabs that were open before still ask for them. */
  formerAssets?: string
  /** The proxies whose `X-Forwarded-…` counts. */
  trustedProxy: TrustedProxy | null
}
type Env = { Variables: SecureHeadersVariables & { client: Client; turn: Turn }; Bindings: HttpBindings }

/** The HTTP app: the API, then static files, then pages. */
export function createHttp({ services, origin, pages, staticFolder, formerAssets, trustedProxy }: HttpOptions) {
  const app = new Hono<Env>()
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ err: error, url: withoutToken(c.req.path) }, 'unforeseen')
    return c.text('Something went wrong on our side', 500)
  })
  app.use((c, next) => {
    c.set('client', readClient(trustedProxy, c.env.incoming))
    return next()
  })
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.use('/api/*', compressFlushing(), secureHeaders({ ...headersFor(origin), contentSecurityPolicy: forData }))
  const takeTurns = shareTurns(services)
  app.use('/api/*', takeTurns)
  const answerQuery = createQueryAnswers(services)
  const { boards, differences } = services
  app.get(
    '/api/trpc/board.get',
    answerQuery({ schema: boardRequestSchema, find: (...asked) => boards.findBoard(...asked) }),
  )
  app.get(
    '/api/trpc/board.difference',
    answerQuery({ schema: differenceRequestSchema, find: (...asked) => differences.findDifference(...asked) }),
  )
  app.use('/api/trpc/:stream{live\\..+}', limitStreams(services))
  app.get('/api/trpc/live.room', streamRooms(services))
  app.all('/api/trpc/*', (c) => answerApi(services, c.req.path, c.req.raw))
  app.all('/api/*', (c) => c.json({ error: { code: 'not_found', message: 'No such address' } }, 404))

  if (staticFolder) {
    const from = (folder: string) => ({ root: path.relative(process.cwd(), folder), precompressed: true })
    const cached = (value: string) => (_: string, c: Context) => c.header('cache-control', value)
    const forEver = { onFound: cached('public, max-age=31536000, immutable') }
    app.use('/assets/*', serveStatic({ ...from(staticFolder), ...forEver }))
    const withinAssets = (asked: string) => asked.replace('/assets', '')
    if (formerAssets)
      app.use('/assets/*', serveStatic({ ...from(formerAssets), ...forEver, rewriteRequestPath: withinAssets }))
    app.use(serveStatic({ ...from(staticFolder), onFound: cached('public, max-age=3600') }))
  }

  const answerRoom = createRoomAnswers(services)
  app.get(
    '/j/:code/:part{stage|talk}',
    secureHeaders({ ...headersFor(origin), contentSecurityPolicy: forData }),
    takeTurns,
    answerRoom,
  )
  const contentSecurityPolicy = staticFolder ? forPages(origin) : undefined
  app.use(compressFlushing(), keepLinksPrivate(), secureHeaders({ ...headersFor(origin), contentSecurityPolicy }))
  app.use(refuseForeignForms(origin), takeTurns)
  const render = createRequestHandler(pages, staticFolder ? 'production' : 'development')
  app.all('*', async (c) => {
    if (isElsewhere(c.req.url)) return c.notFound()
    const signedIn = await services.sessions.find(c.req.raw)
    const most = isPicture(c.req.path) ? limits.imageBytes : limits.longFormBytes
    const request = boundBody(asJudged(c.req.raw), { most, turn: c.get('turn') })
    const response = await render(request, {
      backend: createBackend(services, c.get('client').address),
      scope: signedIn?.scope ?? null,
      viewer: signedIn?.viewer ?? null,
      nonce: c.get('secureHeadersNonce') ?? '',
    })
    const answer = new Response(response.body, response)
    // A page's own cookies (signing out) come after the session's refreshed one, and win.
    const own = answer.headers.getSetCookie()
    answer.headers.delete('set-cookie')
    for (const cookie of [...(signedIn?.headers.getSetCookie() ?? []), ...own])
      answer.headers.append('set-cookie', isSecure(origin) ? onlyEncrypted(cookie) : cookie)
    // What a person sees is kept nowhere: after signing out, going back shows none of it.
    if (!answer.headers.has('cache-control'))
      answer.headers.set('cache-control', signedIn ? 'no-store' : 'private, no-cache')
    return answer
  })
  return app
}

/** Whether a path would lead to another host if a page linked to itself: browsers read `/\` as `//`. */
const isElsewhere = (url: string) => /^\/(?:\/|\\|%2f|%5c)/i.test(new URL(url).pathname)

/** Where pictures for slides are sent to. */
const isPicture = (path: string) => /^\/projects\/[^/]+\/open-days\/[^/]+\/images$/.test(path)

/**
 * Refuses what another site's page sends, whatever it calls its content: a form's own kinds also without a word where
 * they come from, everything else where it names another place. A personal link needs no cookie, so anybody may send.
 */
function refuseForeignForms(origin: string): MiddlewareHandler<Env> {
  const isOurs = (from: string, c: Context<Env>) => from === origin || isOwnHost(from, c)
  const ownForms = csrf({ origin: isOurs })
  return (c, next) => {
    if (isPrivateLink(c.req.path) || isRead(c.req.method)) return next()
    const from = c.req.header('origin')
    if (from !== undefined && !isOurs(from, c)) throw new HTTPException(403, { message: 'Forbidden' })
    return ownForms(c, next)
  }
}
const isRead = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Our own, also where people reach us by another name than ORIGIN: an address, a host in the intranet. */
function isOwnHost(from: string, c: Context<Env>): boolean {
  if (!URL.canParse(from)) return false
  const { host, protocol } = new URL(from)
  const asked = c.get('client')
  if (asked.scheme && protocol !== `${asked.scheme}:`) return false
  return host === (asked.host ?? c.req.header('host'))
}

/**
 * What was sent, without where it says it comes from, which was judged above. Remix would judge it again by the host
 * alone, which a proxy may rewrite and anybody may claim.
 */
function asJudged(request: Request): Request {
  if (isRead(request.method)) return request
  const headers = new Headers(request.headers)
  headers.delete('origin')
  return new Request(request.url, { method: request.method, headers, body: request.body, duplex: 'half' })
}

/** A cookie that browsers send back over an encrypted connection only, whoever set it. */
const onlyEncrypted = (cookie: string) => (/;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)

function answerApi(services: Services, path: string, request: Request) {
  const { searchParams } = new URL(request.url)
  const isPush = path === '/api/trpc/ingest.push' && request.method === 'POST' && searchParams.get('batch') !== '1'
  let refused: TRPCError | undefined
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    // A push's body goes on as bytes: the writer's thread parses it.
    req: boundBody(
      request,
      isPush ? { most: limits.pushBytes, type: 'application/octet-stream' } : { most: limits.batchBytes },
    ),
    router: appRouter,
    maxBatchSize: 20,
    createContext: () => createApiContext(services, request),
    onError({ error, type }) {
      if (type === 'subscription') refused ??= error
    },
    responseMeta({ errors, ctx }) {
      const headers = new Headers()
      if (refused) return { headers, status: getHTTPStatusCodeFromError(refused) }
      for (const cookie of ctx?.cookies() ?? []) headers.append('set-cookie', cookie)
      const causes = errors.map(({ cause }) => cause).filter((cause) => cause instanceof DaylightError)
      const seconds = causes.find(({ retryAfterSeconds }) => retryAfterSeconds)?.retryAfterSeconds
      if (seconds) headers.set('Retry-After', String(seconds))
      return { headers }
    },
  })
}

type SecureHeaders = NonNullable<Parameters<typeof secureHeaders>[0]>

const isSecure = (origin: string) => origin.startsWith('https:')

const headersFor = (origin: string): SecureHeaders => ({
  strictTransportSecurity: isSecure(origin),
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'same-origin',
})

const forData: SecureHeaders['contentSecurityPolicy'] = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }

const forPages = (origin: string): SecureHeaders['contentSecurityPolicy'] => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", NONCE],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  ...(isSecure(origin) ? { upgradeInsecureRequests: [] } : {}),
})
