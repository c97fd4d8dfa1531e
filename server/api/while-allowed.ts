import { DaylightError, type ErrorCode } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import type { ApiContext } from './context.ts'

const refusals: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'not_found']

/**
 * A signal that ends with the stream's own, and when its request may no longer follow. That is looked at again with
 * every ping, as other processes end sessions, roles and keys too, and at once when the person signs out here. `look`
 * throws where it may not, which becomes the signal's reason, and gives false where the stream has to begin anew. A look
 * that fails otherwise, as while the database restarts, ends nothing.
 */
export function whileAllowed(
  context: ApiContext,
  look: (context: ApiContext) => Promise<boolean>,
  signal: AbortSignal,
): AbortSignal {
  const ending = new AbortController()
  const end = (reason?: unknown) => {
    clearInterval(timer)
    stopHearing()
    ending.abort(reason)
  }
  const lookAgain = () =>
    look(context.again()).then(
      (goesOn) => goesOn || end(),
      (error: unknown) => {
        if (error instanceof DaylightError && refusals.includes(error.code)) end(error)
      },
    )
  const timer = setInterval(() => void lookAgain(), limits.pingMs)
  const stopHearing = context.onSignOut(() => void lookAgain())
  if (signal.aborted) end()
  else signal.addEventListener('abort', () => end(), { once: true })
  return ending.signal
}

/** Why a stream was ended by `whileAllowed`; null where it just ends. */
export const refusalOf = ({ reason }: AbortSignal): DaylightError | null =>
  reason instanceof DaylightError ? reason : null
