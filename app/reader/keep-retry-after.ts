import type { HeadersFunction } from '@remix-run/node'

/** Says beside a page's refusal when whoever was refused may come back; Remix leaves out what a route does not export. */
export const keepRetryAfter: HeadersFunction = ({ errorHeaders, actionHeaders, loaderHeaders }) => {
  const given = [errorHeaders, actionHeaders, loaderHeaders].map((headers) => headers?.get('Retry-After'))
  const value = given.find(Boolean)
  return new Headers(value ? { 'Retry-After': value } : undefined)
}
