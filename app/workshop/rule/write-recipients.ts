import type { Recipient } from '#contract/surveys/forms'

/** The list as it would be pasted: what a template keeps can be changed as text. */
export const writeRecipients = (recipients: Recipient[]): string =>
  recipients
    .map(({ email, name = '', role = '', site = '', language = '' }) =>
      [email, name, role, site, language]
        .map((cell) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(', ')
        .replace(/(, )+$/, ''),
    )
    .join('\n')
