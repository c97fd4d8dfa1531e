import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { DaylightError } from '../contract/errors.ts'
import type { Delivery } from './connector.ts'
import { parseToolBody } from './parse-tool-body.ts'

/** How a request proves that its sender knows the secret. */
export type Scheme =
  /** A keyed hash of the body in a header, behind a prefix such as `sha256=`; `stamp` names a header whose value and `:` go before the body. */
  | {
      kind: 'hmac'
      header: string
      hash: 'sha256' | 'sha1'
      encoding: 'hex' | 'base64'
      prefix?: string
      stamp?: string
    }
  /** https://www.standardwebhooks.com: keyed with the bytes that the secret is as base64 behind `whsec_`. */
  | { kind: 'standard-webhooks' }
  /** The secret itself in a header. */
  | { kind: 'token'; header: string }
  /** The secret itself as what a header's `Bearer` carries. */
  | { kind: 'bearer' }
  /** The secret as `user:password`, or as the password of whichever user. */
  | { kind: 'basic' }
  /** The secret itself as a field of the body. */
  | { kind: 'field'; field: string }
  /** SHA-1 in hex of some fields of the body and the secret behind them, in a field. */
  | { kind: 'hashed-fields'; field: string; of: readonly string[] }

/** Bytes of a body in which a field is looked for: who signs by one sends small ones. */
const longestWithField = 1024 * 1024

/**
 * Whether a request is its sender's: `signed` where one of the schemes holds with one of the secrets, `unsigned` where it
 * carries nothing of any, `refused` where what it carries does not hold. Compares in constant time, on the body's bytes.
 */
export function verifyDelivery(
  schemes: readonly Scheme[],
  delivery: Delivery,
  secrets: readonly string[],
): 'signed' | 'unsigned' | 'refused' {
  const claims = schemes.flatMap((scheme) => claimsOf(scheme, delivery).map((claim) => ({ scheme, claim })))
  if (claims.length === 0) return 'unsigned'
  // Every one is looked at, whichever holds.
  const held = claims.flatMap(({ scheme, claim }) =>
    secrets.flatMap((secret) => proofsOf(scheme, delivery, secret).map((proof) => isEqual(claim, proof))),
  )
  return held.includes(true) ? 'signed' : 'refused'
}

/** How many signatures of one request are looked at. */
const mostClaims = 10

function claimsOf(scheme: Scheme, delivery: Delivery): string[] {
  const { headers } = delivery
  switch (scheme.kind) {
    case 'hmac': {
      const value = headers[scheme.header]
      if (value === undefined) return []
      return [scheme.encoding === 'hex' ? value.trim().toLowerCase() : value.trim()]
    }
    case 'standard-webhooks':
      return (headers['webhook-signature']?.split(' ') ?? []).slice(0, mostClaims)
    case 'token':
      return headers[scheme.header] === undefined ? [] : [headers[scheme.header]!]
    case 'bearer':
    case 'basic':
      return authorizationOf(headers, scheme.kind)
    case 'field':
    case 'hashed-fields':
      return fieldOf(delivery, scheme.field)
  }
}

/** What the request would carry if its sender knew the secret. */
function proofsOf(scheme: Scheme, { headers, body }: Delivery, secret: string): string[] {
  switch (scheme.kind) {
    case 'hmac': {
      const hmac = createHmac(scheme.hash, secret)
      const stamp = scheme.stamp && headers[scheme.stamp]
      if (stamp) hmac.update(`${stamp}:`)
      return [`${scheme.prefix ?? ''}${hmac.update(body).digest(scheme.encoding)}`]
    }
    case 'standard-webhooks': {
      const before = `${headers['webhook-id'] ?? ''}.${headers['webhook-timestamp'] ?? ''}.`
      return standardKeys(secret).map(
        (key) => `v1,${createHmac('sha256', key).update(before).update(body).digest('base64')}`,
      )
    }
    case 'basic':
      // Without a user's name it is the password, whoever they say they are: `claimsOf` gives both.
      return [secret]
    case 'hashed-fields': {
      const parts = scheme.of.map((field) => fieldOf({ headers, body, receivedAt: 0 }, field)[0] ?? '')
      return [
        createHash('sha1')
          .update(`${parts.join('')}${secret}`)
          .digest('hex'),
      ]
    }
    case 'token':
    case 'bearer':
    case 'field':
      return [secret]
  }
}

/** What stands behind `whsec_` is base64; a secret that somebody made up stands for itself as well. */
const standardKeys = (secret: string) => [
  Buffer.from(secret.replace(/^whsec_/, ''), 'base64'),
  ...(secret.startsWith('whsec_') ? [] : [Buffer.from(secret)]),
]

function authorizationOf(headers: Delivery['headers'], kind: 'bearer' | 'basic'): string[] {
  const [word, value] = headers['authorization']?.split(' ', 2) ?? []
  if (word?.toLowerCase() !== kind || !value) return []
  if (kind === 'bearer') return [value]
  const both = Buffer.from(value, 'base64').toString()
  return [both, both.slice(both.indexOf(':') + 1)]
}

/** A field of the body; none where it is not there or empty, as a tool without a secret sends it. */
function fieldOf({ body }: Delivery, field: string): string[] {
  if (body.byteLength > longestWithField)
    throw new DaylightError('too_large', { code: 'body_too_large', most: '1 MiB' })
  let fields: unknown
  try {
    fields = parseToolBody(body)
  } catch {
    return []
  }
  const value: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, field) : null
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [String(value)] : []
}

/** Texts of any length, compared in a time that says nothing of where they differ. */
function isEqual(a: string, b: string): boolean {
  const [hashA, hashB] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(hashA, hashB)
}
