import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { AppRouter } from '~/backend.server'
import { keepFollowing } from './keep-following'
import { shareStream, type SharedFollower, type SharedStream } from './share-stream'

interface ProjectFollower extends Omit<SharedFollower<never>, 'onTold'> {
  /** The latest version that the page knows; a stream of the project alone begins after it. */
  known: () => number
  onVersion: (version: number) => void
}

const createClient = () => createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })

/** The version of each of the reader's projects: one stream for all boards that are open in a browser. */
const versionsOfAll: SharedStream<Record<string, number>> = {
  name: 'projects',
  whenHidden: 'held-for-others',
  open(follower) {
    const client = createClient()
    let versions: Record<string, number> = {}
    return keepFollowing(
      (handlers) =>
        client.live.projects.subscribe(
          {},
          {
            ...handlers,
            onData: ({ data }) => follower.onTold((versions = { ...versions, ...data.projects })),
          },
        ),
      follower,
    )
  },
}

/**
 * Follows the versions of a project, or the sum of the versions of all of the reader's, until the function it returns is
 * called.
 */
export function followProject(project: string | null, follower: ProjectFollower): () => void {
  let stopAlone: (() => void) | undefined
  const stop = shareStream(versionsOfAll, {
    ...follower,
    onTold(versions) {
      if (project === null) follower.onVersion(Object.values(versions).reduce((sum, version) => sum + version, 0))
      else if (project in versions) follower.onVersion(versions[project]!)
      // The stream is older than the reader's right to this project, or there is no such right.
      else stopAlone ??= followAlone(project, follower)
    },
  })
  return () => {
    stop()
    stopAlone?.()
  }
}

const followAlone = (project: string, follower: ProjectFollower) =>
  keepFollowing(
    (handlers) =>
      createClient().live.project.subscribe(
        { project, lastEventId: String(follower.known()) },
        { ...handlers, onData: ({ data }) => follower.onVersion(data.version) },
      ),
    follower,
  )
