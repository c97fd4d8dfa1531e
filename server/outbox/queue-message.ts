import { DaylightError } from '../contract/errors.ts'
import type { BotVendor } from '../contract/surveys/forms.ts'
import type { Transaction } from '../platform/database.ts'
import type { OutgoingBotMessage, OutgoingMail, Queued } from './message.ts'
import type { OutboxServices } from './outbox-services.ts'
import { botMark } from './group-bots.ts'
import { sealBody, type MessageBody } from './sealed-body.ts'
import { findSuppression } from './suppression.ts'

/**
 * Queues a mail in the caller's transaction: it goes out if that is committed, and once however often it is queued.
 * Nothing is queued to an address that bounced, nor a survey to somebody who wants none; the answer says so.
 */
export async function queueMail(
  services: OutboxServices,
  transaction: Transaction,
  mail: OutgoingMail,
): Promise<Queued> {
  const { to, html, text, list, calendar, notAfter } = mail
  const suppression = await findSuppression(transaction, to.address, list?.customer)
  if (suppression) return suppression
  const body = { channel: 'mail', to, html, text, list, calendar, notAfter: notAfter?.getTime() } as const
  await insert(services, transaction, { ...mail, receiver: to.address, bot: null }, body)
  return 'queued'
}

/** Queues a message to a group chat in the same way; `not_found` for a bot that the project does not have. */
export async function queueBotMessage(
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
