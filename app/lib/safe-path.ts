/**
 * A path on this site, or '/'. Addresses of other sites arrive in many disguises ('//host', '/\host', tabs that a
 * browser drops), so what is resolved must still be this site.
 */
export function safePath(to: unknown): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to)) return '/'
  const here = 'http://here.invalid'
  if (!URL.canParse(to, here)) return '/'
  const url = new URL(to, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
