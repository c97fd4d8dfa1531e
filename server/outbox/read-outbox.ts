import { DaylightError } from '../contract/errors.ts'
import type { OutboxLine, OutboxState, OutboxView } from '../contract/surveys/views.ts'
import type { Granted } from '../projects/granted.ts'
import type { OutboxServices } from './outbox-services.ts'
import { openBody, type BotBody, type MailBody } from './sealed-body.ts'

const shown = 500

interface Row extends Omit<OutboxLine, 'channel' | 'state' | 'createdAt' | 'sentAt'> {
  channel: string
  state: string
  createdAt: Date
  sentAt: Date | null
}

const lineOf = ({
  id,
  channel,
  receiver,
  subject,
  state,
  attempts,
  lastError,
  createdAt,
  sentAt,
}: Row): OutboxLine => ({
  id,
  channel: channel as OutboxLine['channel'],
  receiver,
  subject,
  state: state as OutboxState,
  attempts,
  lastError,
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
})

/** The last 500 messages of a project, newest first. */
export async function listOutbox(
  { id: projectId }: Granted<'manageSurveys'>,
  { database }: Pick<OutboxServices, 'database'>,
): Promise<OutboxLine[]> {
  const rows = await database.outboxMessage.findMany({
    where: { projectId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  })
  return rows.map(lineOf)
}

/**
 * One message. What it says is there only while it is kept for reading: others hold somebody's personal link, with which
 * one could answer in their name. `not_found` for a message that the project does not have.
 */
export async function getMessage(
  { id: projectId }: Granted<'manageSurveys'>,
  { database, sealer }: Pick<OutboxServices, 'database' | 'sealer'>,
  id: string,
): Promise<OutboxView> {
  const row = await database.outboxMessage.findFirst({ where: { id, projectId } })
  if (!row) throw new DaylightError('not_found', 'No such message')
  const nothing = { html: null, text: null }
  const isReadable = row.state === 'kept' && row.sealed !== null
  return { ...lineOf(row), ...(isReadable ? readable(openBody(sealer, row.dedupeKey, row.sealed!)) : nothing) }
}

const readable = (body: MailBody | BotBody) =>
  body.channel === 'mail'
    ? { html: body.html, text: body.text }
    : { html: null, text: [body.text, `${body.link.label}: ${body.link.url}`].filter(Boolean).join('\n\n') }

/**
 * Tries what was given up once more, from the first try on. `not_found` for a message that the project does not have,
 * `conflict` for one that was not given up or came too late.
 */
export async function sendAgain(
  { id: projectId }: Granted<'manageSurveys'>,
  { database, clock }: Pick<OutboxServices, 'database' | 'clock'>,
  id: string,
): Promise<void> {
  const { count } = await database.outboxMessage.updateMany({
    where: { id, projectId, state: 'failed', sealed: { not: null } },
    data: { state: 'queued', attempts: 0, lastError: null, notBefore: new Date(clock()) },
  })
  if (count > 0) return
  const exists = await database.outboxMessage.findFirst({ where: { id, projectId } })
  throw exists
    ? new DaylightError('conflict', 'This cannot be sent again')
    : new DaylightError('not_found', 'No such message')
}
