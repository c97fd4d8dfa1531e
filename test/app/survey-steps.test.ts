import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/surveys/answers'
import type { AnswerView } from '#contract/surveys/views'
import { findMissing, findNext, findStep } from '~/survey/find-step'
import { readAnswer } from '~/survey/read-answer'
import { choiceLink } from '../../server/outbox/mails/choice-link.ts'
import { everyQuestion } from '../factories/fake-answers.ts'

const survey = (answers: Answers = {}, changes: Partial<AnswerView> = {}) => ({
  questions: everyQuestion,
  answers,
  submitted: false,
  state: 'open' as const,
  ...changes,
})
const at = (search: string, of = survey()) => findStep(of, new URLSearchParams(search))
const question = (id: string) => everyQuestion.find((one) => one.id === id)!

describe('the step of an address', () => {
  test('is the first question for whoever just came', () => {
    expect(at('')).toMatchObject({ question: { id: 'overall' }, position: 1, total: 6, previous: null, button: 'next' })
  })

  test('is the question after the last answered one for whoever comes back', () => {
    expect(at('', survey({ overall: 5, ease: 4 }))?.question.id).toBe('pace')
    expect(at('', survey({ overall: 5, parts: { finance: 4 } }))?.question.id).toBe('parts')
  })

  test('is the named one, with what was answered chosen', () => {
    const step = at('q=ease', survey({ overall: 5, ease: 4 }))
    expect(step).toMatchObject({ question: { id: 'ease' }, chosen: 4, position: 3, previous: 'recommend' })
  })

  test.each(['nothing', '__proto__', 'better'])(
    'is where one would go on for a question that is not asked: %s',
    (id) => {
      expect(at(`q=${id}`)?.question.id).toBe('overall')
    },
  )

  test('has the choice that the mail’s link made, over what was answered before', () => {
    const linkOf = (id: string, choice: string | number) =>
      new URL(choiceLink('https://portal.example/s/x', id, choice))
    expect(findStep(survey(), linkOf('overall', 4).searchParams)?.chosen).toBe(4)
    expect(findStep(survey(), linkOf('pace', 'right').searchParams)?.chosen).toBe('right')
    expect(at('q=overall&a=4', survey({ overall: 2 }))?.chosen).toBe(4)
  })

  test.each(['6', '0', '-1', '4.5', '', ' ', 'x', '1e0', '0x3'])(
    'has no choice that the scale does not have: "%s"',
    (choice) => {
      expect(at(`q=overall&a=${encodeURIComponent(choice)}`)?.chosen).toBeNull()
    },
  )

  test('takes no text and no list from a link', () => {
    expect(at('q=wishes&a=data')?.chosen).toBeNull()
    expect(at('q=better&a=Hello', survey({ overall: 1 }))?.chosen).toBeNull()
  })

  test('sends at its end, unless the answer may bring up another question', () => {
    const ends = (search: string, answers: Answers) => at(search, survey(answers))?.button
    expect(ends('q=parts', { overall: 5 })).toBe('send')
    expect(ends('q=parts', { overall: 3 })).toBe('next')
    const onlyFirst = survey({}, { questions: [question('overall'), question('better')] })
    expect(at('', onlyFirst)?.button).toBe('next')
  })

  test('is none where nothing can be answered', () => {
    expect(at('q=overall', survey({}, { state: 'closed' }))).toBeNull()
    expect(at('q=overall', survey({}, { state: 'answered-elsewhere' }))).toBeNull()
  })

  describe('after everything was sent', () => {
    const sent = survey({ overall: 4 }, { submitted: true })

    test('is none, until an answer is to be changed', () => {
      expect(at('', sent)).toBeNull()
      expect(at('q=overall', sent)).toMatchObject({ button: 'change', chosen: 4, previous: '' })
    })

    test('is none when the mail is opened again with the answer that was given, and a change with another', () => {
      expect(at('q=overall&a=4', sent)).toBeNull()
      expect(at('q=overall&a=2', sent)).toMatchObject({ button: 'change', chosen: 2 })
    })
  })
})

describe('after an answer', () => {
  test('comes the next question that is asked', () => {
    const before = survey({ parts: { finance: 4 } })
    expect(findNext(before, survey({ overall: 2, parts: { finance: 4 } }), question('parts'))?.id).toBe('better')
    expect(findNext(before, survey({ overall: 4, parts: { finance: 4 } }), question('parts'))).toBeNull()
  })

  test('that was changed comes only what the change brought up', () => {
    const before = survey({ overall: 5 }, { submitted: true })
    expect(findNext(before, survey({ overall: 4 }), question('overall'))).toBeNull()
    expect(findNext(before, survey({ overall: 2 }), question('overall'))?.id).toBe('better')
  })

  test('the first one that is needed and missing is known', () => {
    expect(findMissing(survey({ ease: 4 }))?.id).toBe('overall')
    expect(findMissing(survey({ overall: 4 }))).toBeNull()
  })
})

describe('a form’s answer', () => {
  const read = (id: string, ...fields: [string, string][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return readAnswer(question(id), form)
  }

  test.each([
    ['overall', [['answer', '4']], 4],
    ['recommend', [['answer', '0']], 0],
    ['pace', [['answer', 'fast']], 'fast'],
    [
      'wishes',
      [
        ['answer', 'data'],
        ['answer', 'reports'],
        ['answer', 'data'],
      ],
      ['reports', 'data'],
    ],
    [
      'parts',
      [
        ['answer-production', '2'],
        ['answer-finance', '5'],
        ['answer-nobody', '5'],
      ],
      { finance: 5, production: 2 },
    ],
    ['better', [['answer', '  More training. \n']], 'More training.'],
  ] as [string, [string, string][], unknown][])('to %s is read', (id, fields, answer) => {
    expect(read(id, ...fields)).toEqual({ answer })
  })

  test('may be none where none is needed, and is missed where one is', () => {
    expect(read('recommend')).toEqual({})
    expect(read('recommend', ['answer', ''])).toEqual({})
    expect(read('better', ['answer', ' \n '])).toEqual({})
    expect(read('parts')).toEqual({})
    expect(read('overall')).toEqual({ problem: 'missing' })
  })

  test.each([
    ['overall', '6'],
    ['overall', '4 '],
    ['recommend', '11'],
    ['pace', 'never'],
    ['better', 'a\u0000b'],
  ])('that no form of ours sends is refused: %s %s', (id, value) => {
    expect(read(id, ['answer', value])).toEqual({ problem: 'invalid' })
  })

  test('that is too long is told as such', () => {
    expect(read('better', ['answer', 'x'.repeat(10_001)])).toEqual({ problem: 'too-long' })
  })

  test('with a file where an answer belongs is none', () => {
    const form = new FormData()
    form.set('answer', new Blob(['5']), '5.txt')
    expect(readAnswer(question('overall'), form)).toEqual({ problem: 'missing' })
  })
})
