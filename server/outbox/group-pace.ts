import type { BotVendor } from '../contract/surveys/forms.ts'
import { botProtocols } from './bots/vendors.ts'
import type { Due } from './claim-message.ts'
import type { OutboxServices } from './outbox-services.ts'

/** Its vendor counts by bot, whichever project sends. */
const sameBot = ({ channel, bot }: Due) => ({ channel, bot })

/**
 * When the vendor's limits let another message through this bot, in milliseconds since 1970; at most now when at once.
 * Counted from what the outbox sent, so it holds for all processes together and over a restart.
 */
export async function freeAt({ database, clock }: OutboxServices, due: Due): Promise<number> {
  const { limits } = botProtocols[due.channel as BotVendor]
  const widest = Math.max(...limits.map(({ ms }) => ms))
  const sent = await database.outboxMessage.findMany({
    where: { ...sameBot(due), sentAt: { gt: new Date(clock() - widest) } },
    select: { sentAt: true },
    orderBy: { sentAt: 'desc' },
  })
  const times = limits.map(({ count, ms }) => (sent[count - 1]?.sentAt?.getTime() ?? -Infinity) + ms)
  return Math.max(...times)
}

/** Lets nothing that waits for this bot go out before. */
export async function holdBot({ database }: OutboxServices, due: Due, until: number): Promise<void> {
  const notBefore = new Date(until)
  await database.outboxMessage.updateMany({
    where: { ...sameBot(due), state: 'queued', notBefore: { lt: notBefore } },
    data: { notBefore },
  })
}
