import { sendingRuleSchema, type Occasion, type SendingRule } from '../../contract/surveys/forms.ts'
import { surveyDesignSchema, type SurveyDesign } from '../../contract/surveys/questions.ts'
import { goLive } from './ask-after-go-live.ts'
import { openDay } from './ask-after-open-day.ts'
import { phase } from './ask-after-phase.ts'
import { quarterly } from './ask-each-quarter.ts'

/** A template as this version of Daylight offers it in every project. */
export interface BuiltIn {
  occasion: Exclude<Occasion, 'manual'>
  design: SurveyDesign
  rule: SendingRule
}

const offer = (
  occasion: BuiltIn['occasion'],
  design: SurveyDesign,
  openForDays: number,
  remindOn: number[],
): [string, BuiltIn] => [
  occasion,
  // Parsed as what a page sends is, so that a built-in one saved unchanged is found to be the same.
  { occasion, design: surveyDesignSchema.parse(design), rule: sendingRuleSchema.parse({ openForDays, remindOn }) },
]

/** The built-in templates, by what stands in their address until and after they become a project's own. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map([
  offer('open-day', openDay, 7, [2, 5]),
  offer('phase', phase, 10, [3, 7]),
  offer('go-live', goLive, 14, [4, 9]),
  offer('quarterly', quarterly, 14, [4, 9]),
])
