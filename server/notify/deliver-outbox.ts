import { attemptMessage, type SendingTools } from './attempt-message.ts'
import { claimMessage, findDue, type Claimed, type Due } from './claim-message.ts'
import { freeAt, holdBot } from './group-pace.ts'
import type { Outcome } from './outcome.ts'
import { settleMessage, type OnSettled } from './settle-message.ts'

export interface DeliveryTools extends SendingTools {
  onSettled?: OnSettled
  /** Ends the delivery after what is under way. */
  stop: AbortSignal
  /** What was tried while the database could not be written: written down before anything else is tried. */
  unwritten: Map<Claimed, Outcome>
}

/** Sends everything whose time has come: mails several at once, messages to groups one after the other. */
export async function deliverOutbox(tools: DeliveryTools): Promise<void> {
  for (const [message, outcome] of tools.unwritten) await settle(tools, message, outcome)
  await all([deliverMails(tools), deliverToGroups(tools)])
}

/** Waits for every one also when one fails, so that nothing goes on behind whoever waits. */
async function all(works: Promise<void>[]) {
  const failure = (await Promise.allSettled(works)).find((one) => one.status === 'rejected')
  if (failure) throw failure.reason
}

/** Hands out due messages one by one, read from the database several at a time. */
function feed(tools: DeliveryTools, kind: 'mail' | 'group') {
  let waiting: Due[] = []
  let reading: Promise<unknown> | null = null
  return async () => {
    while (waiting.length === 0) {
      reading ??= findDue(tools, kind)
        .then((due) => (waiting = due))
        .finally(() => (reading = null))
      await reading
      if (waiting.length === 0) return null
    }
    return waiting.shift()!
  }
}

async function deliverMails(tools: DeliveryTools) {
  const next = feed(tools, 'mail')
  const atOnce = tools.transport?.connections ?? 1
  let failuresInARow = 0
  async function work() {
    // A mail server that is down is down for every mail: the others wait without having been tried.
    while (!tools.stop.aborted && failuresInARow < atOnce) {
      const due = await next()
      if (!due) return
      const outcome = await deliver(tools, due)
      if (!outcome) continue
      const isDown = outcome.kind === 'later' && outcome.holdsUp === 'mail'
      failuresInARow = isDown ? failuresInARow + 1 : 0
    }
  }
  await all(Array.from({ length: atOnce }, work))
}

async function deliverToGroups(tools: DeliveryTools) {
  const next = feed(tools, 'group')
  for (let due = await next(); due && !tools.stop.aborted; due = await next()) {
    const free = await freeAt(tools, due)
    if (free > tools.clock()) {
      await holdBot(tools, due, free)
      continue
    }
    const outcome = await deliver(tools, due)
    if (outcome?.kind === 'later' && outcome.holdsUp === 'group')
      await holdBot(tools, due, tools.clock() + (outcome.afterMs ?? 60_000))
  }
}

async function deliver(tools: DeliveryTools, due: Due): Promise<Outcome | null> {
  const message = await claimMessage(tools, due)
  if (!message) return null
  const outcome = await attemptMessage(tools, message)
  tools.unwritten.set(message, outcome)
  await settle(tools, message, outcome)
  return outcome
}

async function settle(tools: DeliveryTools, message: Claimed, outcome: Outcome) {
  await settleMessage(tools, message, outcome, tools.onSettled)
  tools.unwritten.delete(message)
}
