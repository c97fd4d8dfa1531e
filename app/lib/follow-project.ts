import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { AppRouter } from '~/backend.server'
import { keepFollowing, type Follower } from './keep-following'

interface ProjectFollower extends Follower {
  /** The latest version that the page knows; the stream resumes after it. */
  known: () => number
  onVersion: (version: number) => void
}

/**
 * Follows the versions of a project, or the sum of the versions of all of the reader's, until the function it returns is
 * called.
 */
export function followProject(project: string | null, follower: ProjectFollower): () => void {
  const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
  return keepFollowing((handlers) => {
    const lastEventId = String(follower.known())
    const heard = {
      ...handlers,
      onData: (event: { data: { version: number } }) => follower.onVersion(event.data.version),
    }
    return project === null
      ? client.live.projects.subscribe({ lastEventId }, heard)
      : client.live.project.subscribe({ project, lastEventId }, heard)
  }, follower)
}
