import type { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import { errorMaps } from '../contract/explain.ts'

const fieldHints: Record<string, string> = {
  key: 'takes a-z, 0-9 and hyphens, at most 63, and does not begin with a hyphen',
  customer: 'takes the key of a customer',
  project: 'takes the key of a project',
  projects: 'takes the key of a project',
  brandColor: 'takes a colour such as #0a7cff',
  email: 'takes an e-mail address',
  id: 'takes the number that `quarantine list` shows',
}

/** Options that may be repeated are called by the one thing that each of them adds. */
const singulars: Record<string, string> = { projects: 'project', tolerances: 'tolerance' }

/** How the command line calls a field of a schema: `timeZone` is `--time-zone`, `projects` is `--project`. */
function optionName(field: string, positional: string) {
  if (field === positional) return field.toUpperCase()
  const singular = singulars[field] ?? field
  return `--${singular.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function explain(issue: z.core.$ZodIssue, field: string): string {
  if (issue.code === 'invalid_format' && fieldHints[field]) return fieldHints[field]
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
}

/** Judges what was typed; throws `invalid` that names the first option that does not make sense. */
export function parseOptions<Schema extends z.ZodType>(
  schema: Schema,
  typed: unknown,
  positional = '',
): z.output<Schema> {
  const parsed = schema.safeParse(typed, errorMaps.en)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const [first, ...deeper] = issue.path
  const field = String(first ?? '')
  const within = typeof deeper[0] === 'string' ? `${deeper.join('.')}: ` : ''
  throw new DaylightError('invalid', `${optionName(field, positional)}: ${within}${explain(issue, field)}`, {
    path: field,
  })
}

/** Throws `invalid` where nothing was said that could be set. */
export function requireSomething(options: object) {
  if (Object.keys(options).length === 0)
    throw new DaylightError('invalid', 'say what to set, such as --name; --help lists it')
}
