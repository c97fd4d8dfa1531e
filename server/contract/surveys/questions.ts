import { z } from 'zod'
import { text } from '../civil.ts'
import { limits } from '../limits.ts'

export { isScored, scoreScales } from './scales.ts'

/** A text in both languages; where one is missing, its reader gets the other. */
export const inBoth = (max: number) =>
  z
    .object({ en: text(max).optional(), 'zh-CN': text(max).optional() })
    .refine(({ en, 'zh-CN': zh }) => Boolean(en ?? zh), { params: { code: 'no_text' } })
export type InBoth = z.infer<ReturnType<typeof inBoth>>

const id = () => z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const option = z.object({ id: id(), text: inBoth(200) })

/** Shown only when an earlier question was answered so: a score within bounds, or one of these options. */
const conditionSchema = z.object({
  question: id(),
  atLeast: z.number().int().optional(),
  atMost: z.number().int().optional(),
  anyOf: z.array(id()).min(1).optional(),
})
export type Condition = z.infer<typeof conditionSchema>

const every = { id: id(), text: inBoth(limits.titleLength), required: z.boolean().default(false) }
const conditional = { ...every, when: conditionSchema.optional() }

export const questionSchema = z.discriminatedUnion('type', [
  /** How satisfied: 1 to 5. */
  z.object({ type: z.literal('csat'), ...conditional }),
  /** How likely to recommend: 0 to 10. */
  z.object({ type: z.literal('nps'), ...conditional }),
  /** How easy it was: 1 to 7. */
  z.object({ type: z.literal('ces'), ...conditional }),
  z.object({ type: z.literal('single'), ...conditional, options: z.array(option).min(2).max(20) }),
  z.object({ type: z.literal('multiple'), ...conditional, options: z.array(option).min(2).max(20) }),
  /** Several things, each rated as in `csat`. */
  z.object({ type: z.literal('matrix'), ...conditional, rows: z.array(option).min(1).max(10) }),
  z.object({ type: z.literal('text'), ...conditional, hint: inBoth(200).optional() }),
])
export type Question = z.infer<typeof questionSchema>
export type QuestionType = Question['type']

/** What a version of a template says, from the first line to the thanks. */
export const surveyDesignSchema = z
  .object({
    title: inBoth(limits.idLength),
    introduction: inBoth(1_000).optional(),
    questions: z.array(questionSchema).min(1).max(20),
    thanks: inBoth(1_000).optional(),
  })
  .superRefine(({ questions }, check) => {
    const before = new Map<string, Question>()
    for (const [index, question] of questions.entries()) {
      const path = ['questions', index]
      if (before.has(question.id))
        check.addIssue({ code: 'custom', params: { code: 'same_id' }, path: [...path, 'id'] })
      const { when } = question
      if (when && !before.has(when.question))
        check.addIssue({ code: 'custom', params: { code: 'later_question' }, path: [...path, 'when', 'question'] })
      before.set(question.id, question)
    }
  })
export type SurveyDesign = z.infer<typeof surveyDesignSchema>
