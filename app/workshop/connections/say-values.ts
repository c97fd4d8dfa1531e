import type { Words } from '~/words/say'

const fields = [
  ...(['title', 'status', 'severity', 'module', 'milestone', 'dueOn', 'plannedOn', 'forecastOn'] as const),
  ...(['completedOn', 'survey', 'question', 'scale', 'score', 'best', 'unscored'] as const),
] as const
const values = [
  ...(['open', 'closed', 'done', 'ignore', 'none', 'proposed', 'assessing', 'approved', 'rejected'] as const),
  ...(['critical', 'major', 'minor', 'trivial', 'issue', 'action', 'change', 'milestone'] as const),
] as const
/** Fields whose values have words of their own. */
const coded = ['status', 'severity']
const isOneOf = <One extends string>(all: readonly One[], word: string): word is One => all.some((one) => one === word)

/** What a field of an update is called; as it is sent where nothing has a word for it. */
export const sayField = ({ t }: Pick<Words, 't'>, field: string): string =>
  isOneOf(fields, field) ? t(`connections.say.${field}`) : field

/** What something means here. */
export const sayMeaning = ({ t }: Pick<Words, 't'>, value: string): string =>
  isOneOf(values, value) ? t(`connections.values.${value}`) : value

/** A value of a field in words: a day, a state, a text. */
export function sayFieldValue(words: Words, field: string, value: string): string {
  if (coded.includes(field)) return sayMeaning(words, value)
  return field.endsWith('On') && /^\d{4}-\d\d-\d\d$/.test(value) ? words.format.day(value) : value
}
