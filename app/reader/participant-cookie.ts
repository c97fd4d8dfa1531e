import { roomCookie, roomCookiePaths } from '#contract/open-days/room-cookie'
import { readCookie } from './read-cookie'

const days = 30

/** The token that joining this room gave the browser; null before. */
export function participantToken(request: Request, code: string): string | null {
  const token = readCookie(request, roomCookie(code))
  return token !== undefined && /^[\w-]{22}$/.test(token) ? token : null
}

/** The headers that keep it, for this room alone. */
export function keepParticipant(code: string, token: string): Headers {
  const more = `Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax`
  return new Headers(
    roomCookiePaths.map((path): [string, string] => [
      'set-cookie',
      `${roomCookie(code)}=${token}; Path=${path}; ${more}`,
    ]),
  )
}
