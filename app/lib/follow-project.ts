import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { AppRouter } from '~/backend.server'
import { keepFollowing, type Follower } from './keep-following'

interface ProjectFollower extends Follower {
  /** The latest version that the page knows; the stream resumes after it. */
  known: () => number
  onVersion: (version: number) => void
}

/** Follows the versions of a project until the function it returns is called. */
export function followProject(project: string, follower: ProjectFollower): () => void {
  const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
  return keepFollowing(
    (handlers) =>
      client.live.project.subscribe(
        { project, lastEventId: String(follower.known()) },
        { ...handlers, onData: (event) => follower.onVersion(event.data.version) },
      ),
    follower,
  )
}
