import { mailDeadline } from '../platform/mail-transport.ts'
import type { OutboxServices } from './outbox-services.ts'

/** A message that this process holds: nobody else sends it before the lease ends. */
export interface Claimed {
  id: string
  channel: string
  dedupeKey: string
  projectId: number | null
  receiver: string
  subject: string
  sealed: string | null
  /** This try included; says that it is still ours, as whoever takes it over counts on. */
  attempts: number
}

/** Longer than any try takes, so that a message is taken over only from a process that is gone. */
const lease = mailDeadline + 180_000
const atOnce = 50

/** Mails or messages to groups whose time has come, the longest waiting first; also those of a process that is gone. */
export function findDue({ database, clock }: OutboxServices, kind: 'mail' | 'group') {
  const now = new Date(clock())
  return database.outboxMessage.findMany({
    where: {
      channel: kind === 'mail' ? 'mail' : { not: 'mail' },
      notBefore: { lte: now },
      OR: [{ state: 'queued' }, { state: 'sending', leaseUntil: { lte: now } }],
    },
    orderBy: [{ notBefore: 'asc' }, { id: 'asc' }],
    take: atOnce,
  })
}
export type Due = Awaited<ReturnType<typeof findDue>>[number]

/** Takes a due message for sending; null when another process was quicker. One statement, so that one of them wins. */
export async function claimMessage({ database, clock }: OutboxServices, due: Due): Promise<Claimed | null> {
  const attempts = due.attempts + 1
  const { count } = await database.outboxMessage.updateMany({
    where: { id: due.id, state: due.state, attempts: due.attempts, notBefore: due.notBefore },
    data: { state: 'sending', attempts, leaseUntil: new Date(clock() + lease) },
  })
  return count === 1 ? { ...due, attempts } : null
}

/** When the next message comes due that is not due yet, in milliseconds since 1970; null when none waits. */
export async function nextDueAt({ database, clock }: OutboxServices): Promise<number | null> {
  const next = await database.outboxMessage.findFirst({
    where: { state: 'queued', notBefore: { gt: new Date(clock()) } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  })
  return next?.notBefore.getTime() ?? null
}
