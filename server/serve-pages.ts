import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Handler } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { boundBody, type Turn } from './api/bound-body.ts'
import type { ProcessServices } from './api/context.ts'
import { limits } from './contract/limits.ts'
import { nameInScript } from './contract/name-in-script.ts'
import { createBackend } from './create-backend.ts'
import { isSecure } from './platform/security-headers.ts'
import type { Client } from './platform/trusted-proxy.ts'
import type { SignedIn } from './identity/sessions.ts'
import { judgedHeaders } from './refuse-foreign-forms.ts'
import { readVendorName } from './setup/read-vendor-name.ts'
import { sharePages, type PagesEntry } from './share-pages.ts'

interface Pages {
  services: ProcessServices
  origin: string
  /** See `Environment`. */
  portalName: string | null
  /** The built bundle, or in development whatever Vite has now. */
  pages: ServerBuild | (() => Promise<ServerBuild>)
  mode: 'production' | 'development'
  /** Bytes of memory for pages that are made once for all; 0 makes each for its reader alone. */
  sharedPagesBytes?: number
}

/** Every page, drawn for whoever asks. */
export function servePages({
  services,
  origin,
  portalName: given,
  pages,
  mode,
  sharedPagesBytes = limits.sharedPagesBytes,
}: Pages): Handler<{ Variables: SecureHeadersVariables & { client: Client; turn: Turn } }> {
  const render = createRequestHandler(pages, mode)
  // In development a page is what its files are at that moment.
  const shared =
    typeof pages === 'function' || !sharedPagesBytes
      ? null
      : sharePages({ services, build: pages, render, most: sharedPagesBytes })
  return async (c) => {
    if (isElsewhere(c.req.url) || isNoPage(c.req.path)) return c.notFound()
    const signedIn = await services.sessions.find(c.req.raw)
    const most = isPicture(c.req.path) ? limits.imageBytes : limits.longFormBytes
    const request = boundBody(c.req.raw, { most, turn: c.get('turn'), headers: judgedHeaders(c.req.raw) })
    const nonce = c.get('secureHeadersNonce') ?? ''
    const portalName = given ?? (await readVendorName(services.sql))
    const reader = signedIn && (await inTheirScript(signedIn, c.req.raw))
    const ready = reader && (await shared?.answer(c.req.raw, reader, { nonce, portalName }))
    const answer = ready || (await drawFor(request, reader, { nonce, portalName }, c.get('client').address))
    // A page's own cookies (signing out) come after the session's refreshed one, and win.
    const own = answer.headers.getSetCookie()
    answer.headers.delete('set-cookie')
    for (const cookie of [...(signedIn?.headers.getSetCookie() ?? []), ...own])
      answer.headers.append('set-cookie', isSecure(origin) ? onlyEncrypted(cookie) : cookie)
    // What a person sees is kept nowhere: after signing out, going back shows none of it.
    if (!answer.headers.has('cache-control'))
      answer.headers.set('cache-control', signedIn ? 'no-store' : 'private, no-cache')
    return answer
  }

  /** Who is signed in, called as a page in their language calls people. */
  async function inTheirScript(signedIn: SignedIn, request: Request): Promise<SignedIn> {
    const { entry } = typeof pages === 'function' ? await pages() : pages
    const { detectLanguage } = entry.module as unknown as PagesEntry
    const name = nameInScript(signedIn.viewer.name, detectLanguage(request))
    return { ...signedIn, viewer: { ...signedIn.viewer, name } }
  }

  /** The page for one reader alone. */
  async function drawFor(
    request: Request,
    signedIn: SignedIn | null,
    { nonce, portalName }: { nonce: string; portalName: string | null },
    address: string,
  ) {
    const response = await render(request, {
      backend: createBackend(services, address),
      scope: signedIn?.scope ?? null,
      viewer: signedIn?.viewer ?? null,
      nonce,
      portalName,
      loadedAt: new Date(services.clock()).toISOString(),
    })
    return new Response(response.body, response)
  }
}

/** Whether a path would lead to another host if a page linked to itself: browsers read `/\` as `//`. */
const isElsewhere = (url: string) => /^\/(?:\/|\\|%2f|%5c)/i.test(new URL(url).pathname)

/** Whether a path is longer than that of any page: Remix holds each of its segments against each page. */
const isNoPage = (path: string) => path.split('/', limits.pathSegments + 2).length > limits.pathSegments + 1

/** Where pictures for slides are sent to. */
const isPicture = (path: string) => /^\/projects\/[^/]+\/open-days\/[^/]+\/images$/.test(path)

/** A cookie that browsers send back over an encrypted connection only, whoever set it. */
const onlyEncrypted = (cookie: string) => (/;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)
