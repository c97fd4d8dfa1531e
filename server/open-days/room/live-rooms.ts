import {
  attendRoom,
  type AttendedRoom,
  type RoomOfProject,
  type RoomSources,
  type Seat,
  type Told,
} from './attend-room.ts'

/** The rooms that somebody follows in this process. */
export interface LiveRooms {
  /**
   * Tells the room now, and again with each change: always whole, always the newest, so that whoever was slow or away
   * misses nothing. Tells null of a room that does not exist. Gives what ends it.
   */
  listen(room: RoomOfProject, as: Seat, hear: (told: Told | null) => void): () => void
  /** Of the audience, in this process. */
  followers(openDayId: number): number
}

/** One look per change and room, however many follow it. */
export function createLiveRooms(sources: RoomSources): LiveRooms {
  const open = new Map<number, AttendedRoom>()

  const listen: LiveRooms['listen'] = ({ id, projectId }, as, hear) => {
    let room = open.get(id)
    if (!room) open.set(id, (room = attendRoom(sources, { id, projectId })))
    const leave = room.enter(as, hear)
    const attended = room
    return () => {
      leave()
      if (!attended.isEmpty() || open.get(id) !== attended) return
      attended.end()
      open.delete(id)
    }
  }

  return {
    listen,
    followers: (id) => open.get(id)?.followers() ?? 0,
  }
}
