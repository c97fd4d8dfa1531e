import { connectionSecretSchema } from '#contract/connections'
import type { FormRefusal } from '~/ui/form/form-answer'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
const missing = (field: string): FormRefusal => ({ code: 'invalid', problems: { [field]: { code: 'missing' } } })

/** Headers and their characters that are looked at. */
const most = { headers: 50, length: 1_000 }

/** A body that somebody pasted, with the headers that they typed: what has no colon names nothing. */
export function readTriedForm(form: FormData) {
  const tried = { body: textOf(form, 'body'), headers: textOf(form, 'headers') }
  if (tried.body.trim() === '') return { refusal: missing('body'), tried }
  const lines = tried.headers.split('\n').slice(0, most.headers)
  const headers = Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1, most.length).trim()]] : []
    }),
  )
  return { delivery: { body: new TextEncoder().encode(tried.body), headers }, tried }
}

/** The secret that somebody typed, if they did, and whether the address is to be another one too. */
export function readSecretForm(
  form: FormData,
): { given: { secret?: string; address?: boolean } } | { refusal: FormRefusal } {
  const typed = textOf(form, 'secret').trim()
  const address = form.get('address') === 'yes'
  // A secret that the tool made is not made here: without one there would be nothing to replace.
  if (typed === '')
    return form.get('whose') === 'tool' && !address ? { refusal: missing('secret') } : { given: { address } }
  const secret = connectionSecretSchema.safeParse(typed)
  return secret.success ? { given: { secret: secret.data, address } } : { refusal: missing('secret') }
}
