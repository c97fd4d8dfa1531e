import { sha256 } from '../../platform/sha256.ts'

/**
 * What is kept of a token. Each use has its own hash, so that rows of one token have nothing in common: only the token
 * itself leads from an invitation to an anonymous response.
 */
export const linkHash = (token: string) => sha256(`link:${token}`)
/** The id of the response that a token gives. */
export const responseIdOf = (token: string) => sha256(`response:${token}`)
/** What is kept of an open link's code. */
export const codeHash = (code: string) => sha256(`open:${code}`)

const shape = /^([\w-]{22})(\.[\w-]{22})?$/

/**
 * The parts of a token: a personal one is a single part; one of somebody who came by an open link is its code and a part
 * of their own. null for what is no token.
 */
export function parseToken(token: string): { code: string | null } | null {
  const [, first, own] = shape.exec(token) ?? []
  if (!first) return null
  return { code: own ? first : null }
}
