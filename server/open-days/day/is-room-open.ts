import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayRow } from './find-open-day.ts'

/** What says whether it is held or rehearsed. */
export type Held = Pick<OpenDayRow, 'state'> & { rehearsedSince: string | Date | null }

/** Whether an open day that is still planned is being rehearsed in its own room. */
export const isRehearsed = ({ state, rehearsedSince }: Held): boolean => state === 'planned' && rehearsedSince !== null

/** Whether whoever has the code is let in: it is held now, or rehearsed. */
export const isRoomOpen = (openDay: Held): boolean => openDay.state === 'live' || isRehearsed(openDay)

/** `conflict` while it is not. */
export function requireOpen(openDay: Held): void {
  if (!isRoomOpen(openDay)) throw new DaylightError('conflict', { code: 'room_not_open' })
}
