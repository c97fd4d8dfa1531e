import type { MiddlewareHandler } from 'hono'

/**
 * Addresses that carry a token: a survey's, a group's entry to one, the way out of further mails, an invitation's, a
 * calendar's, a room's, a connection's, the first start's, somebody's to join,
 * the one to a new password.
 */
const privatePath = /^\/(?:(?:s|q|unsubscribe|i|calendar|j|start|invited|reset)|api\/+hooks\/+[^/]+)\/+/i

/** True for an address whose token is all that lets somebody in. */
export const isPrivateLink = (path: string): boolean => privatePath.test(path)

/** A path as it may be logged: without the token. */
export const withoutToken = (path: string): string => {
  const [place] = privatePath.exec(path) ?? []
  return place ? `${place}…` : path
}

/** What its reader's own browser may keep for a while, as it says itself: a room's picture, which its id names for good. */
const isLasting = (response: Response) =>
  response.ok && /\bimmutable\b/.test(response.headers.get('cache-control') ?? '')

/** Lets nobody keep, index or pass on what stands behind a personal link, nor the link itself. */
export const keepLinksPrivate = (): MiddlewareHandler => async (c, next) => {
  await next()
  if (!isPrivateLink(c.req.path)) return
  if (!isLasting(c.res)) c.res.headers.set('cache-control', 'no-store')
  c.res.headers.set('referrer-policy', 'no-referrer')
  c.res.headers.set('x-robots-tag', 'noindex, nofollow')
}
