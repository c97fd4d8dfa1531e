import { readCookie } from './read-cookie'

const cookieName = 'survey'
/** No survey is open for longer. */
const days = 100

/** The token that this browser was given when it came by the same open link before. */
export function ownToken(request: Request): string | null {
  const token = readCookie(request, cookieName)
  return token !== undefined && /^[\w.-]{16,100}$/.test(token) ? token : null
}

/** The header that keeps it, for the open link of that code alone. */
export function keepToken(code: string, token: string): string {
  const path = `/q/${encodeURIComponent(code)}`
  return `${cookieName}=${token}; Path=${path}; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax`
}
