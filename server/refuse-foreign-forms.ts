import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { isPrivateLink } from './platform/private-link.ts'
import type { Client } from './platform/trusted-proxy.ts'

type Env = { Variables: { client: Client } }

/**
 * Refuses what another site's page sends, whatever it calls its content: a form's own kinds also without a word where
 * they come from, everything else where it names another place. A personal link needs no cookie, so anybody may send.
 */
export function refuseForeignForms(origin: string): MiddlewareHandler<Env> {
  const isOurs = (from: string, c: Context<Env>) => from === origin || isOwnHost(from, c)
  const ownForms = csrf({ origin: isOurs })
  return (c, next) => {
    if (isRead(c.req.method)) return next()
    if (signsIn(c.req.path) && !isSameSite(c.req.header('sec-fetch-site')))
      throw new HTTPException(403, { message: 'Forbidden' })
    if (isPrivateLink(c.req.path)) return next()
    const from = c.req.header('origin')
    if (from !== undefined && !isOurs(from, c)) throw new HTTPException(403, { message: 'Forbidden' })
    return ownForms(c, next)
  }
}
/** Links whose form signs somebody in: another site must not sign its visitors in to an account of its own. */
const signsIn = (path: string) => /^\/(?:start|invited|reset)\//i.test(path)
/** Pages of personal links name no origin; browsers say this of their own. Others cannot be led to send anything. */
const isSameSite = (from: string | undefined) => from === undefined || from === 'same-origin'

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
 * What a request says, without where it says it comes from, which was judged above. Remix would judge it again by the host
 * alone, which a proxy may rewrite and anybody may claim.
 */
export function judgedHeaders(request: Request): Headers {
  const headers = new Headers(request.headers)
  headers.delete('origin')
  return headers
}
