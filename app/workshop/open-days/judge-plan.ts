import type { z } from 'zod'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import type { readPlanForm } from './read-plan-form'

/** What was typed as a form that can be planned, or everything that is wrong with it. */
export function judgePlan<Form>(
  schema: z.ZodType<Form>,
  { given, people }: ReturnType<typeof readPlanForm>,
): { form: Form } | { refusal: FormRefusal } {
  const judged = schema.safeParse(given)
  if (judged.success && !people) return { form: judged.data }
  const { problems } = judged.success ? { problems: {} } : refuse(judged.error)
  return { refusal: { code: 'invalid', problems: { ...problems, ...(people ? { 'plan.attendees': people } : {}) } } }
}
