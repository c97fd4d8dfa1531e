import { attemptMessage, type SendingServices } from './attempt-message.ts'
import { claimMessage, findDue, type Claimed, type Due } from './claim-message.ts'
import type { Outcome } from './outcome.ts'
import { settleMessage, type OnSettled } from './settle-message.ts'
import type { BotVendor } from '../contract/surveys/forms.ts'
import { botProtocols } from './bots/vendors.ts'
import type { OutboxServices } from './outbox-services.ts'

export interface DeliveryServices extends SendingServices {
  onSettled?: OnSettled
  /** Ends the delivery after what is under way. */
  stop: AbortSignal
  /** What was tried while the database could not be written: written down before anything else is tried. */
  unwritten: Map<Claimed, Outcome>
}

/** Sends everything whose time has come: mails several at once, messages to groups one after the other. */
export async function deliverOutbox(services: DeliveryServices): Promise<void> {
  for (const [message, outcome] of services.unwritten) await settle(services, message, outcome)
  await all([deliverMails(services), deliverToGroups(services)])
}

/** Waits for every one also when one fails, so that nothing goes on behind whoever waits. */
async function all(works: Promise<void>[]) {
  const failure = (await Promise.allSettled(works)).find((one) => one.status === 'rejected')
  if (failure) throw failure.reason
}

/** Hands out due messages one by one, read from the database several at a time. */
function feed(services: DeliveryServices, kind: 'mail' | 'group') {
  let waiting: Due[] = []
  let reading: Promise<unknown> | null = null
  return async () => {
    while (waiting.length === 0) {
      reading ??= findDue(services, kind)
        .then((due) => (waiting = due))
        .finally(() => (reading = null))
      await reading
      if (waiting.length === 0) return null
    }
    return waiting.shift()!
  }
}

async function deliverMails(services: DeliveryServices) {
  const next = feed(services, 'mail')
  const atOnce = services.transport?.connections ?? 1
  let failuresInARow = 0
  async function work() {
    // A mail server that is down is down for every mail: the others wait without having been tried.
    while (!services.stop.aborted && failuresInARow < atOnce) {
      const due = await next()
      if (!due) return
      const outcome = await deliver(services, due)
      if (!outcome) continue
      const isDown = outcome.kind === 'later' && outcome.holdsUp === 'mail'
      failuresInARow = isDown ? failuresInARow + 1 : 0
    }
  }
  await all(Array.from({ length: atOnce }, work))
}

async function deliverToGroups(services: DeliveryServices) {
  const next = feed(services, 'group')
  for (let due = await next(); due && !services.stop.aborted; due = await next()) {
    const free = await freeAt(services, due)
    if (free > services.clock()) {
      await holdBot(services, due, free)
      continue
    }
    const outcome = await deliver(services, due)
    if (outcome?.kind === 'later' && outcome.holdsUp === 'group')
      await holdBot(services, due, services.clock() + (outcome.afterMs ?? 60_000))
  }
}

async function deliver(services: DeliveryServices, due: Due): Promise<Outcome | null> {
  const message = await claimMessage(services, due)
  if (!message) return null
  const outcome = await attemptMessage(services, message)
  services.unwritten.set(message, outcome)
  await settle(services, message, outcome)
  return outcome
}

async function settle(services: DeliveryServices, message: Claimed, outcome: Outcome) {
  await settleMessage(services, message, outcome, services.onSettled)
  services.unwritten.delete(message)
}

/** Its vendor counts by bot, whichever project sends. */
const sameBot = ({ channel, bot }: Due) => ({ channel, bot })

/**
 * When the vendor's limits let another message through this bot, in milliseconds since 1970; at most now when at once.
 * Counted from what the outbox sent, so it holds for all processes together and over a restart.
 */
async function freeAt({ database, clock }: OutboxServices, due: Due): Promise<number> {
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
async function holdBot({ database }: OutboxServices, due: Due, until: number): Promise<void> {
  const notBefore = new Date(until)
  await database.outboxMessage.updateMany({
    where: { ...sameBot(due), state: 'queued', notBefore: { lt: notBefore } },
    data: { notBefore },
  })
}
