import type { SendForm } from '#contract/surveys/forms'
import type { SurveyDeskView } from '#contract/surveys/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import type { ReadLine } from '../rule/read-recipients'
import { previewPeople, type Look } from './look'

/** What a preview of sending came to. */
export type Previewed = { done: Parameters<typeof previewPeople>[0] } | { refusal: FormRefusal }

const asksNobody = ({ problems }: FormRefusal) => 'rule.recipients' in problems

/** A last look from a preview; that nobody would be asked is something to be seen, and no fault of the form. */
export function takeALook(
  previewed: Previewed,
  { rule }: SendForm,
  lines: ReadLine[],
  sponsors: SurveyDeskView['sponsors'],
): { look: Look } | { refusal: FormRefusal } {
  if ('done' in previewed) return { look: previewPeople(previewed.done, rule, lines, sponsors) }
  return asksNobody(previewed.refusal) ? { look: previewPeople(null, rule, lines, sponsors) } : previewed
}
