import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, joinReadings, type Connector, type Reading, type ReadingContext } from './connector.ts'
import { readScoredAnswers } from './read-scored-answers.ts'
import { readToolDate } from './tool-date.ts'

const eventSchema = z.object({
  event: z.string().nullish(),
  data: z
    .object({
      id: idText,
      surveyId: idText.nullish(),
      finished: z.boolean().nullish(),
      data: z.record(z.string(), z.unknown()).nullish(),
      createdAt: z.unknown().optional(),
      updatedAt: z.unknown().optional(),
    })
    .nullish(),
})
const bodySchema = z.union([z.array(eventSchema).max(1_000), eventSchema.transform((event) => [event])])

/** Formbricks: responses that are finished. Which scale a question has stands in the settings. */
export const formbricks: Connector = {
  tool: 'formbricks',
  schemes: [{ kind: 'standard-webhooks' }],
  secretFrom: 'tool',
  deliveryHeaders: ['webhook-id'],
  read: (body, context) => joinReadings(bodySchema.parse(body).map((event) => readEvent(event, context))),
}

function readEvent({ event, data: response }: z.infer<typeof eventSchema>, context: ReadingContext): Reading {
  const isFinished = response?.finished ?? event === 'responseFinished'
  if (!response || !isFinished) return ignoredReading()
  const times = [response.updatedAt, response.createdAt, context.receivedAt]
  const at = times.map((time) => readToolDate(time, context.zone)).find(Boolean)!
  const { id, surveyId, data: answers } = response
  return readScoredAnswers(context, { id, survey: surveyId ?? context.tool, at, answers: answers ?? {} })
}
