import type { LiveRoom } from '../../contract/open-days/room.ts'
import type { Topics } from '../../live/topics.ts'
import type { Clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import type { Sql } from '../../platform/sql.ts'
import { forGuests, readLiveRoom } from '../talk/live-room.ts'

/** Between two events that only count something: four a second, however many ask and vote. */
const pace = 250
/** Between two looks that nobody asked for: what was announced while a connection was broken is found by them. */
const lookEvery = 2_000

/** What somebody is told: the room, and the same as JSON, written once for everyone. */
export interface Told {
  room: LiveRoom
  json: string
}
/** Where somebody sits: only the delivery team is told who drives. */
export type Seat = 'audience' | 'team'
/** Which room, and whose versions its figures are of. */
export interface RoomOfProject {
  id: number
  projectId: number
}
export interface RoomSources {
  sql: Sql
  rooms: Topics
  topics: Topics
  clock: Clock
}

/** A room that somebody in this process follows. */
export interface AttendedRoom {
  /** Tells the room as soon as it was read, and with each change; gives what ends it. */
  enter(as: Seat, hear: (told: Told | null) => void): () => void
  followers(): number
  isEmpty(): boolean
  end(): void
}

const write = (room: LiveRoom): Told => ({ room, json: JSON.stringify(room) })

/** What everyone waits for; everything else is gathered. */
const onStage = ({ slide, step, blank, frozenVersion, driver, state, rehearsal }: LiveRoom) =>
  JSON.stringify([slide, step, blank, frozenVersion, driver, state, rehearsal])

/** Follows what changes a room, reads it once for each change, and tells everyone who entered. */
export function attendRoom({ sql, rooms, topics, clock }: RoomSources, { id, projectId }: RoomOfProject): AttendedRoom {
  let isEnded = false
  const guests = new Set<{ as: Seat; tell: () => void }>()
  let newest: LiveRoom | null = null
  let told: Record<Seat, Told> | null = null
  let toldAt = -Infinity
  let timer: NodeJS.Timeout | undefined
  let looking = false
  let again = false

  const followers = () => [...guests].filter(({ as }) => as === 'audience').length

  function tell() {
    clearTimeout(timer)
    timer = undefined
    toldAt = performance.now()
    const team = newest && { ...newest, followers: followers() }
    told = team && {
      team: write(team),
      audience: write(forGuests(team)),
    }
    for (const guest of guests) guest.tell()
  }
  function gather() {
    if (told && !isEnded) timer ??= setTimeout(tell, Math.max(0, toldAt + pace - performance.now()))
  }
  async function look() {
    again = true
    if (looking) return
    looking = true
    try {
      while (again && !isEnded) {
        again = false
        const read = await readLiveRoom(sql, id, clock())
        const before = newest
        newest = read
        if (!before || !read || onStage(before) !== onStage(read)) tell()
        else if (JSON.stringify(before) !== JSON.stringify(read)) gather()
      }
    } catch (error) {
      log.warn({ err: error, openDay: id }, 'a room could not be read')
    } finally {
      looking = false
    }
  }
  const lookOn = () => void look()
  const stopHearing = [rooms.listen([id], lookOn), topics.listen([projectId], lookOn)]
  const interval = setInterval(() => void look(), lookEvery)
  interval.unref()
  const ready = look()

  return {
    followers,
    isEmpty: () => guests.size === 0,
    enter(as, hear) {
      let isTold = false
      const guest = { as, tell: () => isTold && hear(told && told[as]) }
      guests.add(guest)
      gather()
      void ready.then(() => {
        isTold = true
        if (guests.has(guest)) guest.tell()
      })
      return () => {
        if (guests.delete(guest)) gather()
      }
    },
    end() {
      isEnded = true
      for (const stop of stopHearing) stop()
      clearInterval(interval)
      clearTimeout(timer)
    },
  }
}
