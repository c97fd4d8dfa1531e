import type { Recipient } from '#contract/surveys/forms'
import type { EnteredRule } from './entered-rule'
import { readRecipients, type ReadLine } from './read-recipients'

/** A number, or what was typed instead: the schema says what is wrong with it. */
const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text)

/** Enough for the schema to say that there are too many. */
const mostDays = 100

/** "3, 7" as days in their order, each once. */
const readDays = (text: string): (number | string)[] =>
  [
    ...new Set(
      text
        .split(/[\s,;，；、]+/, mostDays)
        .filter(Boolean)
        .map(number),
    ),
  ].sort((a, b) => Number(a) - Number(b))

/** What was entered as a `SendingRule` to be judged, and what became of each line of the list. */
export function readRule(entered: EnteredRule): { rule: unknown; lines: ReadLine[] } {
  const { list, openForDays, remindOn, ...chosen } = entered
  const lines = chosen.to === 'list' ? readRecipients(list) : []
  const recipients = lines.map(({ recipient }) => recipient).filter((one): one is Recipient => one !== null)
  return { rule: { ...chosen, recipients, openForDays: number(openForDays), remindOn: readDays(remindOn) }, lines }
}
