import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendFormSchema, sendingRuleSchema, templateFormSchema } from '../../server/contract/surveys/forms.ts'
import { surveyDesignSchema } from '../../server/contract/surveys/questions.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
beforeAll(async () => void (world = await openTestSurveys()))
afterAll(() => world.close())

const rule = sendingRuleSchema.parse({})
const design = surveyDesignSchema.parse({
  title: { 'zh-CN': '培训反馈' },
  questions: [{ type: 'ces', id: 'effort', text: { 'zh-CN': '容易吗？' } }],
})

test('a project offers the built-in templates before anything is stored of them', async () => {
  const { templates, surveys, bots, sponsors } = await world.surveys.getDesk(world.scope, 'erp')
  expect(templates.map(({ id, version }) => [id, version])).toEqual([
    ['open-day', 1],
    ['phase', 1],
    ['go-live', 1],
    ['quarterly', 1],
  ])
  expect([surveys, bots, sponsors]).toEqual([[], [], []])
  expect(templates.every(({ rule: given }) => !given.automatic)).toBe(true)
  expect(await world.database.surveyTemplate.count()).toBe(0)
})

test('changed questions are a new version, a changed rule alone is none, and answers stay with theirs', async () => {
  const { surveys, scope, answers } = world
  const built = await surveys.getTemplate(scope, 'erp', 'open-day')
  const key = await world.send(people(1))
  const same = { occasion: built.occasion, rule: { ...built.rule, openForDays: 21 }, design: built.design }
  expect(await surveys.saveTemplate(scope, 'erp', 'open-day', same)).toBe('open-day')
  expect(await surveys.getTemplate(scope, 'erp', 'open-day')).toMatchObject({ version: 1, rule: { openForDays: 21 } })

  const questions = built.design.questions.filter(({ id }) => id !== 'most-useful')
  await surveys.saveTemplate(scope, 'erp', 'open-day', { ...same, design: { ...built.design, questions } })
  expect(await surveys.getTemplate(scope, 'erp', 'open-day')).toMatchObject({
    version: 2,
    questions: 2,
    versions: [
      { number: 2, createdBy: 'Daylight', used: 0 },
      { number: 1, createdBy: 'Daylight', used: 1 },
    ],
  })
  const form = await answers.open(world.tokenOf('person-1@acme.example'), 'en')
  expect(form.questions).toHaveLength(3)
  expect((await surveys.getResults(scope, 'erp', key)).questions).toHaveLength(3)
})

test('a template of the team’s own is listed after the built-in ones, and is of its project alone', async () => {
  const { surveys, scope } = world
  const id = await surveys.saveTemplate(scope, 'erp', null, { occasion: 'manual', rule, design })
  const { templates } = await surveys.getDesk(scope, 'erp')
  expect(templates.at(-1)).toMatchObject({ id, title: { 'zh-CN': '培训反馈' }, occasion: 'manual', questions: 1 })
  const key = await world.send([{ email: 'own@acme.example' }], {}, id)
  expect(key).toBe('survey-2026-11-22')
  for (const unknown of [`${id}x`, 'survey', ''])
    await expect(surveys.getTemplate(scope, 'erp', unknown)).rejects.toMatchObject({ code: 'not_found' })
})

test('two people who save at the same moment: one is told that there is a newer version', async () => {
  const { surveys, scope } = world
  const own = await surveys.saveTemplate(scope, 'erp', null, { occasion: 'manual', rule, design })
  const titled = (en: string) => ({ occasion: 'manual' as const, rule, design: { ...design, title: { en } } })
  const saved = await Promise.allSettled(
    ['A', 'B'].map((name) => surveys.saveTemplate(scope, 'erp', own, titled(name))),
  )
  const { version, versions } = await surveys.getTemplate(scope, 'erp', own)
  const done = saved.filter(({ status }) => status === 'fulfilled').length
  expect([version, versions.length]).toEqual([1 + done, 1 + done])
  for (const one of saved) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
})

test('a form is refused where it makes no sense', () => {
  const bad: unknown[] = [
    null,
    {},
    { occasion: 'sometimes', rule, design },
    { occasion: 'manual', rule: { ...rule, openForDays: 0 }, design },
    { occasion: 'manual', rule: { ...rule, remindOn: [0] }, design },
    { occasion: 'manual', rule: { ...rule, recipients: [{ email: 'no address' }] }, design },
    { occasion: 'manual', rule, design: { ...design, questions: [] } },
    { occasion: 'manual', rule, design: { ...design, title: {} } },
    { occasion: 'manual', rule, design: { ...design, questions: [design.questions[0], design.questions[0]] } },
    {
      occasion: 'manual',
      rule,
      design: { ...design, questions: [{ ...design.questions[0], when: { question: 'later' } }] },
    },
  ]
  for (const form of bad) expect(templateFormSchema.safeParse(form).success, JSON.stringify(form)).toBe(false)
  expect(sendFormSchema.safeParse({ template: 'x'.repeat(41), rule }).success).toBe(false)
})
