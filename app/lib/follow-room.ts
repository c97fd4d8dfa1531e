import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { LiveRoom } from '#contract/open-days/room'
import type { AppRouter } from '~/backend.server'
import { keepFollowing, type Follower } from './keep-following'

/** A room as the delivery team names it, or as whoever sits in it does. */
export type RoomName = { project: string; openDay: string } | { code: string }

/** Follows an open day's room until the function it returns is called. */
export function followRoom(name: RoomName, follower: Follower & { onRoom: (room: LiveRoom) => void }): () => void {
  const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
  return keepFollowing(
    (handlers) => client.live.room.subscribe(name, { ...handlers, onData: follower.onRoom }),
    follower,
  )
}
