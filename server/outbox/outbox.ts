import type { Transaction } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { nextDueAt, type Claimed } from './claim-message.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import type { OutgoingBotMessage, OutgoingMail, Queued } from './message.ts'
import type { OutboxServices } from './outbox-services.ts'
import type { Outcome } from './outcome.ts'
import type { OnSettled } from './settle-message.ts'
import { DaylightError } from '../contract/errors.ts'
import type { BotVendor } from '../contract/surveys/forms.ts'
import { botMark } from './group-bots.ts'
import { sealBody, type MessageBody } from './sealed-body.ts'
import { findSuppression } from './suppression.ts'

/** The way out for mails and messages to group chats. */
export interface Outbox {
  /** Whether mails go out; where no mail server is set up they are only kept. */
  canMail: boolean
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
    canMail: options.transport !== null,
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

/**
 * Queues a mail in the caller's transaction: it goes out if that is committed, and once however often it is queued.
 * Nothing is queued to an address that bounced, nor a survey to somebody who wants none; the answer says so.
 */
async function queueMail(services: OutboxServices, transaction: Transaction, mail: OutgoingMail): Promise<Queued> {
  const { to, html, text, list, calendar, notAfter } = mail
  const suppression = await findSuppression(transaction, to.address, list?.customer)
  if (suppression) return suppression
  const body = { channel: 'mail', to, html, text, list, calendar, notAfter: notAfter?.getTime() } as const
  await insert(services, transaction, { ...mail, receiver: to.address, bot: null }, body)
  return 'queued'
}

/** Queues a message to a group chat in the same way; `not_found` for a bot that the project does not have. */
async function queueBotMessage(
  services: OutboxServices,
  transaction: Transaction,
  message: OutgoingBotMessage,
): Promise<void> {
  const { projectId, bot: id, title, text, link, notAfter } = message
  const bot = await transaction.groupBot.findFirst({ where: { id, projectId } })
  if (!bot) throw new DaylightError('not_found', 'No such bot')
  const body = { channel: bot.vendor as BotVendor, bot: id, title, text, link, notAfter: notAfter?.getTime() }
  await insert(
    services,
    transaction,
    { ...message, receiver: bot.name, bot: botMark(services.sealer, bot), subject: title },
    body,
  )
}

interface Row {
  dedupeKey: string
  projectId: number | null
  receiver: string
  bot: string | null
  subject: string
  notBefore?: Date
}

/** One statement on both databases: a second one in another process leaves the first as it is, and breaks nothing. */
async function insert(
  { sealer, clock }: OutboxServices,
  transaction: Transaction,
  { dedupeKey, projectId, receiver, bot, subject, notBefore }: Row,
  body: MessageBody,
) {
  const now = new Date(clock())
  await transaction.outboxMessage.upsert({
    where: { dedupeKey },
    create: {
      channel: body.channel,
      dedupeKey,
      projectId,
      receiver,
      bot,
      subject,
      sealed: sealBody(sealer, dedupeKey, body),
      state: 'queued',
      attempts: 0,
      notBefore: notBefore ?? now,
      createdAt: now,
    },
    // Nothing changes; said, because Prisma makes one statement of it only then.
    update: { dedupeKey },
  })
}
