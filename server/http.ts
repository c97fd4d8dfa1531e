import type { HttpBindings } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers'
import type { Turn } from './api/bound-body.ts'
import type { ProcessServices } from './api/context.ts'
import { createApi } from './api/create-api.ts'
import { shareTurns } from './api/fair-share.ts'
import { languageOf } from './contract/language-of.ts'
import { sayRefusal } from './contract/refusals.ts'
import { compressFlushing } from './platform/compress-flushing.ts'
import { log } from './platform/log.ts'
import { keepLinksPrivate, withoutToken } from './platform/private-link.ts'
import { forData, forPages, headersFor } from './platform/security-headers.ts'
import { serveAssets, serveFiles, serveFormerAssets } from './platform/serve-static-files.ts'
import { readClient, type Client, type TrustedProxy } from './platform/trusted-proxy.ts'
import { refuseForeignForms } from './refuse-foreign-forms.ts'
import { servePages } from './serve-pages.ts'

interface HttpOptions {
  services: ProcessServices
  origin: string
  /** See `Environment`. */
  portalName?: string | null
  /** The pages: the built bundle, or in development whatever Vite has now. */
  pages: ServerBuild | (() => Promise<ServerBuild>)
  /** Folder of the built static files; null in development, where Vite serves them. */
  staticFolder: string | null
  /** Folder of the hashed files that the release before this one had; tabs that were open before still ask for them. */
  formerAssets?: string
  /** The proxies whose `X-Forwarded-…` counts. */
  trustedProxy: TrustedProxy | null
  /** Bytes of memory for pages that are made once for all; 0 makes each for its reader alone. */
  sharedPagesBytes?: number
}
type Env = { Variables: SecureHeadersVariables & { client: Client; turn: Turn }; Bindings: HttpBindings }

/** The HTTP app: the API, then static files, then pages. */
export function createHttp({
  services,
  origin,
  portalName = null,
  pages,
  staticFolder,
  formerAssets,
  trustedProxy,
  sharedPagesBytes,
}: HttpOptions) {
  const app = new Hono<Env>()
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ err: error, url: withoutToken(c.req.path) }, 'unforeseen')
    return c.text(sayRefusal({ code: 'unforeseen' }, languageOf(c.req.header('accept-language'))), 500)
  })
  app.use(async (c, next) => {
    // A host that is no address: whatever reads it later would fail.
    if (!URL.canParse(c.req.url)) return c.text('Bad Request', 400)
    c.set('client', readClient(trustedProxy, c.env.incoming))
    await next()
  })
  app.get('/healthz', (c) => c.json({ ok: true }))

  const takeTurns = shareTurns(services)
  const headers = headersFor(origin)
  app.use('/api/*', compressFlushing(), secureHeaders({ ...headers, contentSecurityPolicy: forData }), takeTurns)
  app.route('/api', createApi(services))

  if (staticFolder) {
    app.use('/assets/*', serveAssets(staticFolder))
    if (formerAssets) app.use('/assets/*', serveFormerAssets(formerAssets))
    app.use(serveFiles(staticFolder))
  }

  const contentSecurityPolicy = staticFolder ? forPages(origin) : undefined
  app.use(compressFlushing(), keepLinksPrivate(), secureHeaders({ ...headers, contentSecurityPolicy }))
  app.use(refuseForeignForms(origin), takeTurns)
  const mode = staticFolder ? 'production' : 'development'
  app.all('*', servePages({ services, origin, portalName, pages, mode, sharedPagesBytes }))
  return app
}
