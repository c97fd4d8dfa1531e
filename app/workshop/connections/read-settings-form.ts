import { connectorSettingsSchema, type ConnectorSettings } from '#contract/connector-settings'
import type { FieldProblem } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { allSettings, isTable, tableOf, type SettingsField } from './settings-fields'

/** What was entered, by its field. */
export type EnteredSettings = Partial<Record<SettingsField, string>>

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The settings that a form says, or which lines of which field nobody understands. */
export function readSettingsForm(
  form: FormData,
): { settings: ConnectorSettings } | { refusal: FormRefusal; entered: EnteredSettings } {
  const entered: EnteredSettings = {}
  const problems: Record<string, FieldProblem> = {}
  const settings: Record<string, unknown> = {}
  for (const field of allSettings) {
    if (!form.has(field)) continue
    const text = textOf(form, field)
    entered[field] = text
    const read = readField(field, text)
    if ('lines' in read) problems[field] = { code: 'lines', lines: read.lines.join(', ') }
    else if (read.value !== undefined) settings[field] = read.value
  }
  addMapped(form, settings)
  const judged = connectorSettingsSchema.safeParse(settings)
  if (!judged.success)
    for (const { path } of judged.error.issues) {
      const field = String(path[0])
      const at = path.length > 1 ? lineOf(entered[field as SettingsField], String(path[1])) : null
      problems[field] ??= at === null ? { code: 'invalid' } : { code: 'lines', lines: String(at) }
    }
  return judged.success && Object.keys(problems).length === 0
    ? { settings: judged.data }
    : { refusal: { code: 'invalid', problems }, entered }
}

/** Where the entry of a word stands. */
function lineOf(text: string | undefined, word: string): number | null {
  const at = (text ?? '').split('\n').findIndex((line) => splitLine(line)?.[0] === word)
  return at < 0 ? null : at + 1
}

/** The two sides of the last "=" of a line, as words may hold one and meanings do not; null where there is none. */
function splitLine(line: string): [string, string] | null {
  const at = line.lastIndexOf('=')
  if (at < 0) return null
  const [word, meaning] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
  return word && meaning ? [word, meaning] : null
}

type Read = { value: unknown } | { lines: number[] }

function readField(field: SettingsField, text: string): Read {
  if (!isTable(field) && field !== 'questions') return { value: text.trim() === '' ? undefined : text.trim() }
  const wrong: number[] = []
  const entries: [string, unknown][] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const sides = field === 'questions' ? splitQuestion(line) : splitLine(line)
    if (sides) entries.push([sides[0], field === 'questions' ? readQuestion(sides[1]) : sides[1]])
    else wrong.push(index + 1)
  }
  if (wrong.length > 0) return { lines: wrong }
  return { value: entries.length > 0 ? Object.fromEntries(entries) : undefined }
}

/** An id, and what stands behind the first "=": a question may hold another. */
function splitQuestion(line: string): [string, string] | null {
  const at = line.indexOf('=')
  const [id, rest] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
  return at > 0 && id && rest ? [id, rest] : null
}

function readQuestion(text: string) {
  const parts = text.split(/[,，]/).map((part) => part.trim())
  const isLow = parts.length > 1 && parts.at(-1) === 'low'
  const [scale, ...words] = isLow ? parts.slice(0, -1) : parts
  const question = words.join(', ')
  return { scale, ...(question ? { question } : {}), ...(isLow ? { best: 'low' } : {}) }
}

/** What was chosen for values that had no meaning: `map.0.value` and the others of that number. */
function addMapped(form: FormData, settings: Record<string, unknown>) {
  for (let index = 0; form.has(`map.${index}.value`); index++) {
    const [field, value] = [textOf(form, `map.${index}.field`), textOf(form, `map.${index}.value`)]
    const meaning = textOf(form, `map.${index}.meaning`)
    if (meaning === '' || value === '' || !Object.hasOwn(tableOf, field)) continue
    const table = tableOf[field as keyof typeof tableOf]
    settings[table] = { ...(settings[table] as object | undefined), [value]: meaning }
  }
}
