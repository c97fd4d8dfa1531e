import { z } from 'zod'
import { civilDate, label } from '../../contract/civil.ts'
import type { Fact } from '../fact.ts'

/** That a survey was sent: how many were asked, and until when. Its answers are `response` things. */
export const surveySchema = z.looseObject({
  /** The name that its responses carry. */
  survey: label().nullish(),
  /** Left out where anyone with a link may answer. */
  invited: z.number().int().min(0).nullish(),
  opensOn: civilDate().nullish(),
  closesOn: civilDate().nullish(),
  anonymous: z.boolean().nullish(),
  /** Its page in Daylight, where Daylight asked: the survey's key. */
  page: label().nullish(),
  /** What it is asked again and again as, such as a template: only surveys of one series compare. */
  series: label().nullish(),
})
export type SurveyData = z.infer<typeof surveySchema>

export const survey: Fact<SurveyData, null> = {
  name: 'survey',
  schema: surveySchema,
  staleAfterDays: 120,
  step: () => null,
  isListed: true,
  shown: {
    data: {
      survey: 'text',
      invited: 'figure',
      opensOn: 'figure',
      closesOn: 'figure',
      anonymous: 'figure',
      page: 'text',
      series: 'text',
    },
  },
}
