import { limits } from '#contract/limits'

/**
 * A path on this site, or '/'. Addresses of other sites arrive in many disguises ('//host', '/\host', tabs that a
 * browser drops), so what is resolved must still be this site. A longer
 * one than people have is left, too: it goes into a header, which proxies bound.
 */
export function safePath(to: unknown): string {
  if (typeof to !== 'string' || to.length > limits.urlLength || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to))
    return '/'
  const here = 'http://here.invalid'
  if (!URL.canParse(to, here)) return '/'
  const url = new URL(to, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return '/'
  const path = url.pathname + url.search + url.hash
  return path.length > limits.urlLength ? '/' : path
}
