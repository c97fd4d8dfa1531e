import type { SuppressionReason } from './suppression.ts'

/** What came of trying to send a message. */
export type Outcome =
  | { kind: 'sent' }
  /** Nothing to send it with: it stays to be read. */
  | { kind: 'kept' }
  /** Given up: nobody is to blame. */
  | { kind: 'failed'; reason: string }
  /** It will never be taken. With `suppressed`, the address is the cause. */
  | { kind: 'refused'; reason: string; suppressed: SuppressionReason | null }
  /** Nothing is wrong with the message: it is tried again, at the earliest after `afterMs`. */
  | {
      kind: 'later'
      reason: string
      afterMs?: number
      /** What fails in the same way for now: only this message, everything to the same group, or every mail. */
      holdsUp: 'message' | 'group' | 'mail'
    }

const longest = 300

/** What a server said, fit to be kept and shown: one line, and no link, as it may be a personal one. */
export const plainReason = (said: string): string =>
  said
    .replace(/https?:\/\/\S+/gi, '…')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
