import type { Recipient } from '#contract/surveys/forms'
import type { Field } from './read-recipients'

/** The list as it would be pasted: what a template keeps can be changed as text. */
export const writeRecipients = (
  recipients: Recipient[],
  typed: readonly Field[] = ['email', 'name', 'role', 'site', 'language'],
): string =>
  recipients
    .map((recipient) =>
      typed
        .slice(0, typed.findLastIndex((field) => recipient[field]) + 1)
        .map((field) => recipient[field] ?? '')
        .map((cell) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(', '),
    )
    .join('\n')
