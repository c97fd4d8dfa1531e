import type { Recipient } from '#contract/surveys/forms'
import { readRecipients, type ReadLine } from './read-recipients'

/** A number, or what was typed instead: the schema says what is wrong with it. */
const number = (value: FormDataEntryValue | null) => {
  const text = typeof value === 'string' ? value.trim() : ''
  return /^\d+$/.test(text) ? Number(text) : text
}

/** "3, 7" as days in their order, each once. */
function readDays(value: FormDataEntryValue | null): (number | string)[] {
  const days = (typeof value === 'string' ? value : '').split(/[\s,;，；、]+/).filter(Boolean)
  return [...new Set(days.map(number))].sort((a, b) => Number(a) - Number(b))
}

/** The fields of `RuleFields` as a `SendingRule` to be judged, and what became of each line of the list. */
export function readRule(form: FormData): { rule: unknown; lines: ReadLine[] } {
  const list = form.get('list')
  const to = form.get('to')
  const lines = to === 'list' && typeof list === 'string' ? readRecipients(list) : []
  const recipients = lines.map(({ recipient }) => recipient).filter((one): one is Recipient => one !== null)
  const bots = form.getAll('bots')
  const rule = {
    to,
    recipients,
    anonymous: form.get('anonymous') === 'yes',
    openForDays: number(form.get('openForDays')),
    remindOn: readDays(form.get('remindOn')),
    bots,
    // A group chat can only be told an address that is open to its members.
    openLink: form.get('openLink') === 'yes' || bots.length > 0,
  }
  return { rule, lines }
}
