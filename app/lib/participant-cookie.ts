import { roomCookie, roomCookiePaths } from '#contract/open-days/room-cookie'

const days = 30

/** The token that joining this room gave the browser; null before. */
export const participantToken = (request: Request, code: string): string | null =>
  new RegExp(`(?:^|;\\s*)${roomCookie(code)}=([\\w-]{22})(?:;|$)`).exec(request.headers.get('cookie') ?? '')?.[1] ??
  null

/** The headers that keep it, for this room alone. */
export function keepParticipant(code: string, token: string): string[] {
  return roomCookiePaths.map(
    (path) => `${roomCookie(code)}=${token}; Path=${path}; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax`,
  )
}
