const cookieName = 'survey'
/** No survey is open for longer. */
const days = 100

/** The token that this browser was given when it came by the same open link before. */
export const ownToken = (request: Request): string | null =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]{16,100})(?:;|$)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? null

/** The header that keeps it, for the open link of that code alone. */
export function keepToken(code: string, token: string): string {
  const path = `/q/${encodeURIComponent(code)}`
  return `${cookieName}=${token}; Path=${path}; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax`
}
