import type { OutboxReason } from '../contract/surveys/views.ts'
import type { Transaction } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import type { Claimed } from './claim-message.ts'
import type { Settled } from './message.ts'
import type { Outcome } from './outcome.ts'
import type { OutboxServices } from './outbox-services.ts'
import { suppressBounced } from './suppression.ts'

/** Told of each message that came to its end, in the transaction that writes it down. */
export type OnSettled = (transaction: Transaction, settled: Settled) => Promise<void>

/** Writes down what came of a try. Does nothing when the message is no longer ours. */
export async function settleMessage(
  services: OutboxServices,
  message: Claimed,
  outcome: Outcome,
  onSettled: OnSettled | undefined,
): Promise<void> {
  const { id, attempts, channel, dedupeKey, receiver } = message
  const ending = outcome.kind === 'later' && attempts >= maxAttempts ? givenUp(outcome) : outcome
  log.info({ message: id, channel, outcome: ending.kind, attempts }, 'tried to send a message')
  const ours = { id, state: 'sending', attempts }
  const data = rowAfter(ending, services.clock(), attempts)
  if (ending.kind === 'later') {
    await services.database.outboxMessage.updateMany({ where: ours, data })
    return
  }
  const suppressed = ending.kind === 'refused' ? ending.suppressed : null
  const write = (told: OnSettled | undefined) =>
    services.database.$transaction(async (transaction) => {
      const { count } = await transaction.outboxMessage.updateMany({ where: ours, data })
      if (count === 0) return
      if (suppressed === 'bounced') await suppressBounced(transaction, receiver)
      await told?.(transaction, { dedupeKey, channel, receiver, state: ending.kind, suppressed })
    })
  try {
    await write(onSettled)
  } catch (error) {
    // Whatever went wrong with those who wanted to know: a message that was sent must never be sent again.
    log.error({ err: error, message: id }, 'the end of a message could not be told')
    await write(undefined)
  }
}

const givenUp = ({ reason }: { reason: string }): Outcome => ({ kind: 'failed', reason })

function rowAfter(outcome: Outcome, now: number, attempts: number) {
  const lastError = 'reason' in outcome ? outcome.reason : null
  const common = { state: outcome.kind as string, lastError, leaseUntil: null }
  switch (outcome.kind) {
    case 'later':
      return {
        ...common,
        state: 'queued',
        notBefore: new Date(now + Math.max(waitAfter(attempts), outcome.afterMs ?? 0)),
      }
    case 'kept':
      return common
    case 'failed':
      // Somebody may have it sent once more, if it can still be of use.
      return outcome.reason === ('too-late' satisfies OutboxReason) ? { ...common, sealed: null } : common
    case 'sent':
      return { ...common, sealed: null, sentAt: new Date(now) }
    default:
      return { ...common, sealed: null }
  }
}

const minute = 60_000
const longestWait = 120 * minute

/** Tries before a message is given up: about three days of them. */
export const maxAttempts = 43

/**
 * How long to wait after that many tries, in milliseconds: a minute, doubled each time, at most two hours; a quarter more
 * or less, so that what failed together does not come back together.
 */
export function waitAfter(attempts: number, random: () => number = Math.random): number {
  const wait = Math.min(longestWait, minute * 2 ** Math.min(attempts - 1, 10))
  return Math.round(wait * (0.75 + random() / 2))
}
