import { describe, expect, test } from 'vitest'
import { surveyDesignSchema } from '#contract/surveys/questions'
import { fieldProblems } from '~/ui/form/field-problems'
import { designOf, draftOf, emptyDraft, type Draft } from '~/workshop/editor/draft'
import { addQuestion, changeQuestion, move, removeQuestion, retypeQuestion } from '~/workshop/editor/edit-draft'
import { design } from '../factories/fake-surveys.ts'

const draft = draftOf('open-day', design)
const ids = ({ questions }: Draft) => questions.map(({ id }) => id)
const judge = (given: Draft) => surveyDesignSchema.safeParse(designOf(given))
const problemsOf = (given: Draft) => {
  const { error } = judge(given)
  return error ? fieldProblems(error) : {}
}

describe('a template that is edited', () => {
  test('comes back as it was when nothing was changed', () => {
    expect(judge(draft).data).toEqual(design)
  })

  test('keeps the ids of its questions wherever they are moved, as answers are kept by them', () => {
    const moved = { ...draft, questions: move(draft.questions, 1, -1) }
    expect(ids(moved).slice(0, 3)).toEqual(['recommend', 'overall', 'ease'])
    expect(move(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(move(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })

  test('gives a new question an id that no other has, also after one was removed', () => {
    const two = addQuestion(addQuestion(emptyDraft, 'text'), 'nps')
    expect(ids(two)).toEqual(['question-1', 'question-2', 'question-3'])
    expect(ids(addQuestion(removeQuestion(two, 1), 'csat'))).toEqual(['question-1', 'question-3', 'question-4'])
  })

  test('has as many options as the type needs, and keeps what was written when the type changes', () => {
    const asked = addQuestion(draft, 'single')
    expect(asked.questions.at(-1)!.options).toHaveLength(2)
    const matrix = retypeQuestion(draft, 3, 'matrix').questions[3]!
    expect(matrix.options.map(({ text }) => text.en)).toEqual(['Too slow', 'Just right', 'Too fast'])
  })

  test('lets go of conditions that read an answer which is no longer given', () => {
    expect(removeQuestion(draft, 0).questions.at(-1)!.when).toBeNull()
    expect(retypeQuestion(draft, 0, 'text').questions.at(-1)!.when).toBeNull()
    expect(retypeQuestion(draft, 1, 'text').questions.at(-1)!.when).toEqual({ question: 'overall', atMost: 3 })
  })

  test('names the field of every problem', () => {
    const wordless = { ...addQuestion(draft, 'single'), title: { en: ' ', 'zh-CN': '' } }
    expect(problemsOf(wordless)).toEqual({
      title: { code: 'noText' },
      'questions.7.text': { code: 'noText' },
      'questions.7.options.0.text': { code: 'noText' },
      'questions.7.options.1.text': { code: 'noText' },
    })
    const long = changeQuestion(draft, 1, { text: { en: 'x'.repeat(501), 'zh-CN': '' } })
    expect(problemsOf(long)).toEqual({ 'questions.1.text.en': { code: 'tooLong', limit: 500 } })
  })

  test('says when a question was moved before the one that decides about it', () => {
    let questions = draft.questions
    for (let at = 6; at > 0; at--) questions = move(questions, at, -1)
    expect(problemsOf({ ...draft, questions })).toEqual({ 'questions.0.when.question': { code: 'laterQuestion' } })
  })
})
