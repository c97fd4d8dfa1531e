import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSchema, questionsToAsk, type Answers } from '../../server/contract/surveys/answers.ts'
import { surveyDesignSchema, type Question, type SurveyDesign } from '../../server/contract/surveys/questions.ts'
import { keptLabels, type Labels } from '../../server/surveys/survey/kept-labels.ts'
import { labelOf } from '../../server/surveys/survey/label-of.ts'
import { countedAnswers } from '../../server/surveys/survey/read-answers.ts'
import { builtIns } from '../../server/surveys/templates/built-in.ts'

const text = { en: 'A question' }
const options = ['one', 'two', 'three'].map((id) => ({ id, text }))

/** A design of up to six questions of any type, each perhaps shown only after an earlier one was answered so. */
const arbitraryDesign = fc
  .array(
    fc.record({
      type: fc.constantFrom('csat', 'nps', 'ces', 'single', 'multiple', 'matrix', 'text'),
      after: fc.option(fc.nat(5)),
      atMost: fc.nat(7),
      anyOf: fc.subarray(['one', 'two', 'three'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list): SurveyDesign => {
    const questions = list.map(({ type, after, atMost, anyOf }, index) => {
      const before = after !== null && after < index ? list[after]! : null
      const isScore = before && ['csat', 'nps', 'ces'].includes(before.type)
      const when = before && { question: `q${after}`, ...(isScore ? { atMost } : { anyOf }) }
      return { type, id: `q${index}`, text, options, rows: options, ...(when ? { when } : {}) }
    })
    return surveyDesignSchema.parse({ title: text, questions })
  })

const arbitraryAnswer = (question: Question): fc.Arbitrary<Answers[string]> => {
  switch (question.type) {
    case 'csat':
      return fc.integer({ min: 1, max: 5 })
    case 'nps':
      return fc.integer({ min: 0, max: 10 })
    case 'ces':
      return fc.integer({ min: 1, max: 7 })
    case 'single':
      return fc.constantFrom('one', 'two', 'three')
    case 'multiple':
      return fc.subarray(['one', 'two', 'three'], { minLength: 1 })
    case 'matrix':
      return fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.integer({ min: 1, max: 5 }), { minKeys: 1 })
    default:
      return fc.constantFrom('fine', '很好', '=1+1')
  }
}

/** A design and answers to some of its questions, also to ones that are not asked. */
const arbitraryAnswered = arbitraryDesign.chain((design) =>
  fc.record({
    design: fc.constant(design),
    answers: fc
      .tuple(...design.questions.map((question) => fc.option(arbitraryAnswer(question), { nil: undefined })))
      .map((list): Answers =>
        Object.fromEntries(list.flatMap((answer, index) => (answer === undefined ? [] : [[`q${index}`, answer]]))),
      ),
  }),
)

describe('the questions that somebody is asked', () => {
  test('are in the design’s order, each once, and those without a condition always', () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ design, answers }) => {
        const asked = questionsToAsk(design, answers).map(({ id }) => id)
        const order = design.questions.map(({ id }) => id)
        expect(asked).toEqual(order.filter((id) => asked.includes(id)))
        const always = design.questions.filter((question) => !question.when).map(({ id }) => id)
        expect(asked).toEqual(expect.arrayContaining(always))
      }),
    )
  })

  test('depend on no answer to a question that is not asked', () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ design, answers }) => {
        const asked = questionsToAsk(design, answers)
        const counted = countedAnswers(design, answers)
        expect(questionsToAsk(design, counted)).toEqual(asked)
        // Counting what counts gives the same again.
        expect(countedAnswers(design, counted)).toEqual(counted)
      }),
    )
  })

  test('and what counts depend on no order in which answers were given', () => {
    fc.assert(
      fc.property(
        arbitraryAnswered.chain(({ design, answers }) =>
          fc.record({
            design: fc.constant(design),
            answers: fc.constant(answers),
            order: fc.shuffledSubarray(Object.keys(answers), { minLength: Object.keys(answers).length }),
          }),
        ),
        ({ design, answers, order }) => {
          const shuffled = Object.fromEntries(order.map((id) => [id, answers[id]!]))
          expect(countedAnswers(design, shuffled)).toEqual(countedAnswers(design, answers))
        },
      ),
    )
  })

  test('take every answer that was made for them, also as a form sends it', () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ design, answers }) => {
        for (const question of design.questions) {
          const answer = answers[question.id]
          if (answer === undefined) continue
          expect(answerSchema(question).parse(answer)).toEqual(answer)
          if (typeof answer === 'number') expect(answerSchema(question).parse(String(answer))).toBe(answer)
        }
      }),
    )
  })
})

describe('what an anonymous response keeps of role and site', () => {
  const label = fc.constantFrom(null, 'Manager', 'Key user', 'Finance')
  const arbitraryAsked = fc.array(fc.record({ role: label, site: label }), { minLength: 1, maxLength: 40 })
  const nameOf = ({ role, site }: Labels) => JSON.stringify([role, site])

  test('is shared by at least five of those asked, or nothing is kept by anyone', () => {
    fc.assert(
      fc.property(arbitraryAsked, (asked) => {
        const kept = asked.map((own) => keptLabels(asked, own))
        const counts = new Map<string, number>()
        for (const one of kept) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
        const nobody = counts.size === 1 && counts.has(nameOf({ role: null, site: null }))
        if (!nobody) for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  test('is true, and the same in whatever order they were asked', () => {
    fc.assert(
      fc.property(arbitraryAsked, fc.nat(), (asked, seed) => {
        const turned = [...asked.slice(seed % asked.length), ...asked.slice(0, seed % asked.length)]
        for (const own of asked) {
          const { role, site } = keptLabels(asked, own)
          expect([null, own.role]).toContain(role)
          expect([null, own.site]).toContain(site)
          expect(keptLabels(turned, own)).toEqual({ role, site })
        }
      }),
    )
  })

  test('is everything where enough people share it', () => {
    const group = (role: string, site: string, count: number) => Array.from({ length: count }, () => ({ role, site }))
    const asked = [...group('Manager', 'Foshan', 5), ...group('Manager', 'Wuxi', 6)]
    expect(keptLabels(asked, { role: 'Manager', site: 'Foshan' })).toEqual({ role: 'Manager', site: 'Foshan' })
    // One manager alone at a site would be the only one without it: those of the smaller site join him.
    const alone = [...asked, ...group('Manager', 'Ningbo', 1)]
    expect(keptLabels(alone, { role: 'Manager', site: 'Ningbo' })).toEqual({ role: 'Manager', site: null })
    expect(keptLabels(alone, { role: 'Manager', site: 'Wuxi' })).toEqual({ role: 'Manager', site: 'Wuxi' })
    expect(keptLabels(alone, { role: 'Manager', site: 'Foshan' })).toEqual({ role: 'Manager', site: null })
  })
})

test('a text in both languages is one label of at most 200 characters, and never half a character', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 })
  fc.assert(
    fc.property(word, fc.option(word, { nil: undefined }), (en, zh) => {
      const label = labelOf({ en, 'zh-CN': zh })
      expect(label.length).toBeGreaterThan(0)
      expect(label.length).toBeLessThanOrEqual(200)
      expect(label.isWellFormed()).toBe(true)
      expect(label.split(' · ').length).toBeLessThanOrEqual(2)
    }),
  )
  expect(labelOf({ en: 'Open day', 'zh-CN': '开放日' })).toBe('开放日 · Open day')
  expect(labelOf({ 'zh-CN': '开放日' })).toBe('开放日')
  expect(labelOf({ en: 'A · B', 'zh-CN': '甲' })).toBe('甲 · A – B')
})

test('the built-in templates say everything in both languages, with names that a design takes', () => {
  expect([...builtIns.keys()]).toEqual(['open-day', 'phase', 'go-live', 'quarterly'])
  for (const { design } of builtIns.values()) {
    const texts = JSON.stringify(design).match(/"en":/g)!
    expect(JSON.stringify(design).match(/"zh-CN":/g)).toHaveLength(texts.length)
    expect(surveyDesignSchema.parse(design)).toEqual(design)
  }
})
