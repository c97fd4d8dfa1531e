import { z } from 'zod'
import type { Answer, Answers } from '../../contract/surveys/answers.ts'
import { sendingRuleSchema } from '../../contract/surveys/forms.ts'
import { surveyDesignSchema } from '../../contract/surveys/questions.ts'
import { createCodec } from '../../platform/codec.ts'

/** What a version of a template asks. */
export const designCodec = createCodec({ name: 'survey design', schema: surveyDesignSchema })

/** How a template is sent. */
export const ruleCodec = createCodec({ name: 'sending rule', schema: sendingRuleSchema })

/** The title of a survey: longer than a design's own, as it says the day or the occasion too. */
export const titleCodec = createCodec({
  name: 'survey title',
  schema: z.object({ en: z.string().optional(), 'zh-CN': z.string().optional() }),
})

const isAnswer = (kept: unknown): kept is Answer =>
  typeof kept === 'number' ||
  typeof kept === 'string' ||
  (Array.isArray(kept)
    ? kept.every((one) => typeof one === 'string')
    : isObject(kept) && Object.values(kept).every((score) => typeof score === 'number'))

const isObject = (kept: unknown): kept is object => typeof kept === 'object' && kept !== null && !Array.isArray(kept)

/** By hand: a page of results reads ten thousand of them. */
function parseAnswers(kept: unknown): Answers {
  if (isObject(kept) && Object.values(kept).every(isAnswer)) return kept as Answers
  throw new TypeError('not answers by question')
}

/** What somebody answered, by question. */
export const answersCodec = createCodec({ name: 'set of answers', schema: { parse: parseAnswers } })
