import { NONCE, type secureHeaders } from 'hono/secure-headers'

type SecureHeaders = NonNullable<Parameters<typeof secureHeaders>[0]>

/** Whether people reach us over an encrypted connection. */
export const isSecure = (origin: string) => origin.startsWith('https:')

/** The headers of every answer at an address. */
export const headersFor = (origin: string): SecureHeaders => ({
  strictTransportSecurity: isSecure(origin),
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'same-origin',
})

/** What an answer that is no page may load: nothing. */
export const forData: SecureHeaders['contentSecurityPolicy'] = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }

/** What our pages may load. */
export const forPages = (origin: string): SecureHeaders['contentSecurityPolicy'] => ({
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
