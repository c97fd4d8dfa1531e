import type { Database } from '../platform/database.ts'

/** How often it is written down that a key is used, in milliseconds: a push costs no more for it. */
const pace = 60_000
/** Keys that are remembered. */
const most = 10_000
/** When it was last written down of each key, by this process. */
const noted = new Map<string, number>()

/** Writes down that a key was used at `now` (milliseconds since 1970); null where that was done less than a minute ago. */
export function noteKeyUse(database: Database, id: string, now: number): Promise<unknown> | null {
  const last = noted.get(id)
  if (last !== undefined && now >= last && now - last < pace) return null
  if (noted.size >= most) noted.clear()
  noted.set(id, now)
  return database.ingestKey.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
