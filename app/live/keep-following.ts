import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '~/backend.server'

/** What whoever follows a stream hears of its connection. */
export interface Follower {
  onConnected: () => void
  onInterrupted: () => void
  /** The right to follow ended: looking again shows why. */
  onRefused: () => void
}

/** What a subscription has to be opened with. */
export interface Handlers {
  onStarted: () => void
  onConnectionStateChange: (change: { state: string; error?: unknown }) => void
  onError: (error: unknown) => void
  onComplete: () => void
}

const refusals = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND']
const isRefusal = (error: unknown) =>
  error instanceof TRPCClientError && refusals.includes((error as TRPCClientError<AppRouter>).data?.code ?? '')

/** The address of a stream that the browser gave up because its answer was no stream; null where it ended otherwise. */
function refusedAddress(error: unknown): string | null {
  const event: unknown = error instanceof TRPCClientError ? error.cause : null
  return event instanceof Event && event.target instanceof EventSource ? event.target.url : null
}

/** Whether an address refuses the reader, which an EventSource does not tell; not whether it cannot be reached. */
async function refusesReader(address: string): Promise<boolean> {
  try {
    const { status, body } = await fetch(address, { headers: { accept: 'application/json' } })
    await body?.cancel()
    return [401, 403, 404].includes(status)
  } catch {
    return false
  }
}

const shortestWait = 1_000
const longestWait = 30_000

/**
 * Keeps a stream open until the function it returns is called. The browser's EventSource reconnects by itself while the
 * server is merely slow; once it gave up (a restart, a proxy's error page) this tries again, at once when the network
 * returns or the page is looked at, else at growing intervals.
 */
export function keepFollowing(open: (handlers: Handlers) => { unsubscribe(): void }, follower: Follower): () => void {
  let subscription: { unsubscribe(): void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = shortestWait
  let stopped = false

  const subscribe = () => {
    clearTimeout(timer)
    timer = undefined
    subscription?.unsubscribe()
    subscription = open({
      onStarted: () => {
        wait = shortestWait
        follower.onConnected()
      },
      onConnectionStateChange: ({ state, error }) => {
        if (state === 'connecting' && error) follower.onInterrupted()
      },
      onError: (error) => again(error),
      onComplete: () => again(null),
    })
  }

  const again = (error: unknown) => {
    // Unsubscribing completes the old stream too; only the first word of an ending counts.
    if (stopped || timer) return
    follower.onInterrupted()
    if (isRefusal(error)) return follower.onRefused()
    const next = setTimeout(subscribe, wait * (0.75 + Math.random() / 2))
    timer = next
    wait = Math.min(wait * 2, longestWait)
    const address = refusedAddress(error)
    if (address)
      void refusesReader(address).then((isRefused) => {
        if (!isRefused || stopped || timer !== next) return
        clearTimeout(timer)
        timer = undefined
        follower.onRefused()
      })
  }

  // The stream itself may take a minute to notice what the browser knows at once.
  const lost = () => {
    subscription?.unsubscribe()
    again(null)
  }
  const atOnce = () => {
    if (timer && document.visibilityState === 'visible') subscribe()
  }
  window.addEventListener('offline', lost)
  window.addEventListener('online', atOnce)
  document.addEventListener('visibilitychange', atOnce)
  subscribe()

  return () => {
    stopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', atOnce)
    document.removeEventListener('visibilitychange', atOnce)
  }
}
