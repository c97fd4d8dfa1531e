import type { QuestionType } from '#contract/surveys/questions'
import { emptyText, type Draft, type DraftOption, type DraftQuestion } from './draft'

/** The first of `name-1`, `name-2` … that nothing has yet: answers are kept by it, so it never changes. */
export function freeId(name: string, taken: readonly { id: string }[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${name}-${number}`
    if (!taken.some((one) => one.id === id)) return id
  }
}

export const hasOptions = (type: QuestionType) => type === 'single' || type === 'multiple' || type === 'matrix'
const fewest = (type: QuestionType) => (type === 'matrix' ? 1 : hasOptions(type) ? 2 : 0)

export const addOption = (options: DraftOption[]): DraftOption[] => [
  ...options,
  { id: freeId('option', options), text: emptyText },
]

/** With as many options as the type needs at least. */
function furnish(question: DraftQuestion): DraftQuestion {
  let { options } = question
  while (options.length < fewest(question.type)) options = addOption(options)
  return { ...question, options }
}

export function addQuestion(draft: Draft, type: QuestionType): Draft {
  const id = freeId('question', draft.questions)
  const added = furnish({ id, type, text: emptyText, required: false, when: null, options: [], hint: emptyText })
  return { ...draft, questions: [...draft.questions, added] }
}

export const changeQuestion = (draft: Draft, index: number, change: Partial<DraftQuestion>): Draft => ({
  ...draft,
  questions: draft.questions.map((question, at) => (at === index ? furnish({ ...question, ...change }) : question)),
})

/** Another type: its words and options stay; conditions that read its answers cannot, as those are others now. */
export function retypeQuestion(draft: Draft, index: number, type: QuestionType): Draft {
  const { id } = draft.questions[index]!
  const { questions } = changeQuestion(draft, index, { type })
  const freed = questions.map((question) => (question.when?.question === id ? { ...question, when: null } : question))
  return { ...draft, questions: freed }
}

/** Without the question, and without the conditions that read its answer. */
export function removeQuestion(draft: Draft, index: number): Draft {
  const id = draft.questions[index]?.id
  const left = draft.questions.filter((_, at) => at !== index)
  return { ...draft, questions: left.map((one) => (one.when?.question === id ? { ...one, when: null } : one)) }
}

/** One place up (-1) or down (1); as it was at either end. */
export function move<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const moved = [...items]
  const [item] = moved.splice(index, 1)
  if (item !== undefined) moved.splice(Math.min(items.length - 1, Math.max(0, index + by)), 0, item)
  return moved
}
