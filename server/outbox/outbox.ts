import type { Transaction } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { nextDueAt, type Claimed } from './claim-message.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import type { OutgoingBotMessage, OutgoingMail, Queued } from './message.ts'
import type { OutboxServices } from './outbox-services.ts'
import type { Outcome } from './outcome.ts'
import { queueBotMessage, queueMail } from './queue-message.ts'
import type { OnSettled } from './settle-message.ts'

/** The way out for mails and messages to group chats. */
export interface Outbox {
  /** See `queueMail`. Once the transaction is committed, `deliver` sends it at once. */
  queueMail(transaction: Transaction, mail: OutgoingMail): Promise<Queued>
  /** See `queueBotMessage`. */
  queueBotMessage(transaction: Transaction, message: OutgoingBotMessage): Promise<void>
  /**
   * Sends everything whose time has come, and goes on by itself when more comes due within a minute: call it after queueing
   * and every minute. Never throws: what could not be done now is done the next time.
   */
  deliver(): Promise<void>
  /** Ends after what is under way. */
  close(): Promise<void>
}

export interface OutboxOptions extends OutboxServices {
  /** Null keeps mails to be read in the outbox. Closed with the outbox. */
  transport: MailTransport | null
  onSettled?: OnSettled
}

const soon = 60_000

/** Opens the outbox of a process. Any number of processes may have one on the same database. */
export function openOutbox(options: OutboxOptions): Outbox {
  const stop = new AbortController()
  const services = { ...options, stop: stop.signal, unwritten: new Map<Claimed, Outcome>() }
  let running = Promise.resolve()
  let waiting: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  async function run() {
    waiting = null
    if (stop.signal.aborted) return
    clearTimeout(timer)
    try {
      await deliverOutbox(services)
      const due = await nextDueAt(services)
      const wait = due === null ? Infinity : due - options.clock()
      if (wait < soon && !stop.signal.aborted) timer = setTimeout(() => void deliver(), wait).unref()
    } catch (error) {
      log.error({ err: error }, 'the outbox could not be delivered')
    }
  }
  /** One run at a time; whoever calls during one gets the next, as what they queued may have come too late for it. */
  function deliver(): Promise<void> {
    waiting ??= running = running.then(run)
    return waiting
  }

  return {
    queueMail: (transaction, mail) => queueMail(options, transaction, mail),
    queueBotMessage: (transaction, message) => queueBotMessage(options, transaction, message),
    deliver,
    async close() {
      stop.abort()
      clearTimeout(timer)
      await running
      options.transport?.close()
    },
  }
}
