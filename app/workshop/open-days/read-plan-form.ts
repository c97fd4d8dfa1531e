import type { Recipient } from '#contract/surveys/forms'
import type { FieldProblem } from '~/ui/form/field-problems'
import { readRecipients, type Field } from '../rule/read-recipients'

/** What is typed of somebody who is invited. */
export const peopleFields: readonly Field[] = ['email', 'name', 'language']

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  const trimmed = typeof value === 'string' ? value.trim() : ''
  return trimmed === '' ? undefined : trimmed
}
/** Enough for the schema to say that there are too many. */
const mostPresenters = 100

/** A number, or what was typed instead: the schema says what is wrong with it. */
const number = (value: string | undefined) => (value && /^\d+$/.test(value) ? Number(value) : value)

const texts = (form: FormData, name: string) =>
  form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''))

function readAgenda(form: FormData) {
  const minutes = texts(form, 'agenda.minutes')
  const presenters = texts(form, 'agenda.presenter')
  return texts(form, 'agenda.title').flatMap((title, at) =>
    title ? [{ title, minutes: number(minutes[at]), presenter: presenters[at] || undefined }] : [],
  )
}

/**
 * The fields of a plan as a form to be judged by its schema, and what is wrong with the list of people: nobody is left
 * out silently.
 */
export function readPlanForm(form: FormData): { given: unknown; people: FieldProblem | null } {
  const lines = readRecipients(text(form, 'people') ?? '', peopleFields)
  const lost = lines.filter(({ problem }) => problem !== null && problem !== 'twice').map(({ line }) => line)
  const attendees = lines
    .map(({ recipient }) => recipient)
    .filter((one): one is Recipient => one !== null)
    .map(({ email, name, language }) => ({ email, name, language }))
  const given = {
    on: text(form, 'on') ?? '',
    time: text(form, 'time') ?? '',
    minutes: number(text(form, 'minutes')),
    everyWeeks: number(text(form, 'everyWeeks')),
    holidays: text(form, 'holidays'),
    plan: {
      title: { en: text(form, 'title.en'), 'zh-CN': text(form, 'title.zh-CN') },
      timeZone: text(form, 'timeZone'),
      place: text(form, 'place'),
      link: text(form, 'link'),
      agenda: readAgenda(form),
      presenters: (text(form, 'presenters') ?? '')
        .split(/[,，、;；]/, mostPresenters)
        .map((name) => name.trim())
        .filter(Boolean),
      attendees,
      moderated: form.get('moderated') === 'yes',
      anonymous: form.get('anonymous') === 'yes',
    },
  }
  return { given, people: lost.length > 0 ? { code: 'lines', lines: lost.join(', ') } : null }
}
