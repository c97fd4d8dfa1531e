export const roomCookieStart = 'daylight-room-'

/** The cookie that says who somebody is in the room of a code: one for each, as a phone may have joined several. */
export const roomCookie = (code: string) => `${roomCookieStart}${code.toUpperCase()}`

/** What a page in a room asks of the API about it. */
export const roomQueries = ['room.stage', 'room.talk'] as const
export type RoomQuery = (typeof roomQueries)[number]

/** Where a participant's cookie is sent: to rooms (a page's data stands beside its address), and to what of the API is about one. */
export const roomCookiePaths = ['/j', ...['live.room', ...roomQueries].map((procedure) => `/api/trpc/${procedure}`)]
