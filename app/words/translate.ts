import type { messages as english } from '~/messages/en'

type PluralForm = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutForm<Key extends string> = Key extends `${infer Stem}${PluralForm}` ? Stem : Key
type KeysOf<Messages, Prefix extends string = ''> = {
  [Key in keyof Messages & string]: Messages[Key] extends string
    ? `${Prefix}${WithoutForm<Key>}`
    : KeysOf<Messages[Key], `${Prefix}${Key}.`>
}[keyof Messages & string]

/** The name of a message: 'plan.title'. Of a message with plural forms, the name without the form. */
export type MessageKey = KeysOf<typeof english>
/** `count` picks the plural form; every value replaces its `{{name}}`, a number as its language writes it: 2,898. */
export type MessageParams = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, params?: MessageParams) => string

/** Messages inside messages, as deep as they come. */
export interface Messages {
  readonly [key: string]: string | Messages
}

function flatten(messages: Messages, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') into.set(prefix + key, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}

/**
 * Says messages in one language. The messages are written as i18next reads them (`{{name}}`, `_one`, `_other`); i18next
 * itself is 19 KB of the 120 that a page may cost, for formats, namespaces and fallbacks that nothing here uses.
 */
export function createTranslate(language: string, messages: Messages): Translate {
  const texts = flatten(messages, '', new Map())
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const find = (key: string, count: string | number | undefined) => {
    if (typeof count !== 'number') return texts.get(key)
    return texts.get(`${key}_${plurals.select(count)}`) ?? texts.get(`${key}_other`) ?? texts.get(key)
  }
  return (key, params = {}) => {
    const text = find(key, params.count) ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
