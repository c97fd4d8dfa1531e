export const roomCookieStart = 'daylight-room-'

/** The cookie that says who somebody is in the room of a code: one for each, as a phone may have joined several. */
export const roomCookie = (code: string) => `${roomCookieStart}${code.toUpperCase()}`

/** Where a participant's cookie is sent: to rooms (a page's data stands beside its address), and to the live channel. */
export const roomCookiePaths = ['/j', '/api/trpc/live.room'] as const
