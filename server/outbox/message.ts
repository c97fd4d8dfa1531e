import type { SuppressionReason } from './suppression.ts'

/** A mail as it is read: made by `renderMail`. */
export interface RenderedMail {
  subject: string
  html: string
  text: string
}

/** A mail to one person. */
export interface OutgoingMail extends RenderedMail {
  /** What it is about: queued a second time under the same key, it is the same mail. */
  dedupeKey: string
  projectId: number | null
  to: { address: string; name?: string | null }
  /**
   * Set on surveys: they go to nobody who does not want those of this customer (its id), and their reader can stop them
   * at `unsubscribeUrl` (a GET shows a page, a POST of `List-Unsubscribe=One-Click` stops them at once: RFC 8058).
   */
  list?: { customer: string; unsubscribeUrl: string }
  /** An invitation as iCalendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }
  /** Not sent before; at once where left out. */
  notBefore?: Date
  /** Of no use after: then it is given up. */
  notAfter?: Date
}

/** A message to a group chat; each vendor's bot writes it in its own way. */
export interface OutgoingBotMessage {
  dedupeKey: string
  projectId: number
  /** Id of the project's bot. */
  bot: string
  title: string
  /** Lines of plain text. */
  text: string
  link: { label: string; url: string }
  notBefore?: Date
  notAfter?: Date
}

/** `queued`, also when it already was; else why nothing is sent to that address. */
export type Queued = 'queued' | SuppressionReason

/** How a message ended. `kept`: no mail server is set up, so it can only be read on the mail page. */
export interface Settled {
  dedupeKey: string
  channel: string
  /** The address, or the name of the group. */
  receiver: string
  state: 'sent' | 'kept' | 'failed' | 'refused'
  /** Why an address gets nothing: it does not exist, or its owner wants no surveys. */
  suppressed: SuppressionReason | null
}
