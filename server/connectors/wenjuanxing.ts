import { z } from 'zod'
import { idText } from './body-fields.ts'
import type { Connector } from './connector.ts'
import { readScoredAnswers } from './read-scored-answers.ts'
import { readToolDate } from './tool-date.ts'

const bodySchema = z.looseObject({
  activity: idText,
  name: z.string().nullish(),
  index: idText.nullish(),
  joinid: idText.nullish(),
  submittime: z.unknown().optional(),
})

/**
 * Wenjuanxing 问卷星: a response, with its answers as `q1`, `q2` … Its signature covers the survey's and the response's number
 * and no answer. Which scale a question has stands in the settings.
 */
export const wenjuanxing: Connector = {
  tool: 'wenjuanxing',
  schemes: [{ kind: 'hashed-fields', field: 'sign', of: ['activity', 'index'] }],
  secretFrom: 'tool',
  deliveryHeaders: [],
  zone: 'Asia/Shanghai',
  read(body, context) {
    const sent = bodySchema.parse(body)
    const { activity, name, index, joinid, submittime } = sent
    const answers = Object.fromEntries(Object.entries(sent).filter(([field]) => /^q\d{1,4}(?:_\d{1,4})?$/.test(field)))
    const id = `${activity}-${z.string({ error: 'names no response' }).parse(joinid ?? index ?? undefined)}`
    const at = [submittime, context.receivedAt].map((time) => readToolDate(time, context.zone)).find(Boolean)!
    return readScoredAnswers(context, { id, survey: name ?? activity, at, answers })
  },
}
