import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { LiveRoom } from '#contract/open-days/room'
import type { AppRouter } from '~/backend.server'
import { keepFollowing } from './keep-following'
import { shareStream, type SharedFollower } from './share-stream'

/** A room as the delivery team names it, or as whoever sits in it does; `tab` is the console that drives. */
export type RoomName = { project: string; openDay: string; tab?: string } | { code: string }

/**
 * Follows an open day's room until the function it returns is called. The stream of the tab that drives is its own, and
 * stays when somebody looks at another tab: it is how the room knows that the driver is there.
 */
export function followRoom(name: RoomName, follower: SharedFollower<LiveRoom>): () => void {
  const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
  return shareStream<LiveRoom>(
    {
      name: `room ${JSON.stringify(name)}`,
      whenHidden: 'tab' in name ? 'held' : 'let-go',
      open: (hears) =>
        keepFollowing((handlers) => client.live.room.subscribe(name, { ...handlers, onData: hears.onTold }), hears),
    },
    follower,
  )
}
