import { templateFormSchema, type TemplateForm } from '#contract/surveys/forms'
import { fieldProblems, type FieldProblems } from '~/lib/field-problems'
import type { FormRefusal } from '~/lib/form-answer'
import { readEntered, type EnteredRule } from '../rule/entered-rule'
import { readRule } from '../rule/read-rule'

function parseJson(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof value === 'string' ? value : '')
  } catch {
    return null
  }
}

export type TemplateRead =
  { template: TemplateForm; entered: EnteredRule } | { refusal: FormRefusal; entered: EnteredRule }

/** The editor's form, judged. A line of the list that nobody understood refuses it: a rule that sends itself has no last look. */
export function readTemplateForm(form: FormData): TemplateRead {
  const entered = readEntered(form)
  const { rule, lines: listed } = readRule(entered)
  const broken = listed.filter(({ problem }) => problem !== null && problem !== 'twice').map(({ line }) => line)
  const read = templateFormSchema.safeParse({
    occasion: form.get('occasion'),
    rule,
    design: parseJson(form.get('design')),
  })
  if (read.success && broken.length === 0) return { template: read.data, entered }
  const problems: FieldProblems = read.success ? {} : fieldProblems(read.error)
  const lines: FieldProblems = broken.length ? { 'rule.recipients': { code: 'lines', lines: broken.join(', ') } } : {}
  return { refusal: { code: 'invalid', problems: { ...problems, ...lines } }, entered }
}
