import { templateFormSchema, type TemplateForm } from '#contract/surveys/forms'
import { fieldProblems, type FieldProblems } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { readJsonField } from '~/ui/form/read-json-field'
import { readEntered, type EnteredRule } from '../rule/entered-rule'
import { readRule } from '../rule/read-rule'

export type TemplateRead =
  | { template: TemplateForm; entered: EnteredRule }
  | { refusal: FormRefusal; entered: EnteredRule }

/** The editor's form, judged. A line of the list that nobody understood refuses it: a rule that sends itself has no last look. */
export function readTemplateForm(form: FormData): TemplateRead {
  const entered = readEntered(form)
  const design = readJsonField(form, 'design')
  if ('refusal' in design) return { ...design, entered }
  const { rule, lines: listed } = readRule(entered)
  const broken = listed.filter(({ problem }) => problem !== null && problem !== 'twice').map(({ line }) => line)
  const read = templateFormSchema.safeParse({
    occasion: form.get('occasion'),
    rule,
    design: design.value,
  })
  if (read.success && broken.length === 0) return { template: read.data, entered }
  const problems: FieldProblems = read.success ? {} : fieldProblems(read.error)
  const lines: FieldProblems = broken.length ? { 'rule.recipients': { code: 'lines', lines: broken.join(', ') } } : {}
  return { refusal: { code: 'invalid', problems: { ...problems, ...lines } }, entered }
}
