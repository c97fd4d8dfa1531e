import type { Occasion } from '#contract/surveys/forms'
import type { Condition, InBoth, Question, QuestionType, SurveyDesign } from '#contract/surveys/questions'

/** A text while it is written: both languages are there, perhaps empty. */
export interface DraftText {
  en: string
  'zh-CN': string
}
export interface DraftOption {
  id: string
  text: DraftText
}
/** A question while it is written. `options` are the rows of a matrix too, so that changing the type loses none. */
export interface DraftQuestion {
  id: string
  type: QuestionType
  text: DraftText
  required: boolean
  when: Condition | null
  options: DraftOption[]
  hint: DraftText
}
export interface Draft {
  occasion: Occasion
  title: DraftText
  introduction: DraftText
  thanks: DraftText
  questions: DraftQuestion[]
}

export const write = (text?: InBoth): DraftText => ({ en: text?.en ?? '', 'zh-CN': text?.['zh-CN'] ?? '' })
export const emptyText = write()

/** A template that nobody has written yet. */
export const emptyDraft: Draft = {
  occasion: 'manual',
  title: emptyText,
  introduction: emptyText,
  thanks: emptyText,
  questions: [
    { id: 'question-1', type: 'csat', text: emptyText, required: false, when: null, options: [], hint: emptyText },
  ],
}

/** A template as it is edited. */
export const draftOf = (occasion: Occasion, design: SurveyDesign): Draft => ({
  occasion,
  title: write(design.title),
  introduction: write(design.introduction),
  thanks: write(design.thanks),
  questions: design.questions.map((question) => ({
    id: question.id,
    type: question.type,
    text: write(question.text),
    required: question.required,
    when: question.when ?? null,
    options: optionsOf(question).map(({ id, text }) => ({ id, text: write(text) })),
    hint: write('hint' in question ? question.hint : undefined),
  })),
})

function optionsOf(question: Question) {
  if (question.type === 'matrix') return question.rows
  return 'options' in question ? question.options : []
}

export const said = (text: DraftText): InBoth => ({
  en: text.en.trim() || undefined,
  'zh-CN': text['zh-CN'].trim() || undefined,
})
export const saidOrNothing = (text: DraftText) => (text.en.trim() || text['zh-CN'].trim() ? said(text) : undefined)

function formOfQuestion({ id, type, text, required, when, options, hint }: DraftQuestion): object {
  const every = { id, type, text: said(text), required, when: when ?? undefined }
  const chosen = options.map((option) => ({ id: option.id, text: said(option.text) }))
  if (type === 'single' || type === 'multiple') return { ...every, options: chosen }
  if (type === 'matrix') return { ...every, rows: chosen }
  return type === 'text' ? { ...every, hint: saidOrNothing(hint) } : every
}

/** What is judged by `surveyDesignSchema`; questions and options keep their places, so problems find their fields. */
export const designOf = ({ title, introduction, thanks, questions }: Draft): object => ({
  title: said(title),
  introduction: saidOrNothing(introduction),
  thanks: saidOrNothing(thanks),
  questions: questions.map(formOfQuestion),
})
