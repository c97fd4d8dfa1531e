import { DaylightError } from '../../server/contract/errors.ts'
import { answerSchema, questionsToAsk } from '../../server/contract/surveys/answers.ts'
import type { Question } from '../../server/contract/surveys/questions.ts'
import type { AnswerView, FollowUpView, SubscriptionView } from '../../server/contract/surveys/views.ts'
import type { AnswersBackend } from '../../server/surveys/survey/surveys-backend.ts'

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })

/** One question of every type, the last of them only after a low score. */
export const everyQuestion: Question[] = [
  {
    type: 'csat',
    id: 'overall',
    text: both('How satisfied are you with this open day?', '您对本次开放日满意吗？'),
    required: true,
  },
  {
    type: 'nps',
    id: 'recommend',
    text: both('How likely are you to recommend us to a colleague elsewhere?', '您有多大可能向同行推荐我们？'),
    required: false,
  },
  {
    type: 'ces',
    id: 'ease',
    text: both('How easy was it to test your part?', '完成您负责的测试有多容易？'),
    required: false,
  },
  {
    type: 'single',
    id: 'pace',
    text: both('Is the pace right for your department?', '目前的节奏适合您的部门吗？'),
    required: false,
    options: [
      { id: 'slow', text: both('Too slow', '太慢') },
      { id: 'right', text: both('Just right', '正合适') },
      { id: 'fast', text: both('Too fast', '太快') },
    ],
  },
  {
    type: 'multiple',
    id: 'wishes',
    text: both('What should the next open day show?', '下次开放日希望看到什么？'),
    required: false,
    options: [
      { id: 'reports', text: both('Reports for management', '管理报表') },
      { id: 'mobile', text: both('Approvals on the phone', '手机审批') },
      { id: 'data', text: both('How our data is moved', '数据迁移过程') },
      { id: 'training', text: both('Training material', '培训材料') },
    ],
  },
  {
    type: 'matrix',
    id: 'parts',
    text: both('How satisfied are you with these parts?', '您对以下各项满意吗？'),
    required: false,
    rows: [
      { id: 'finance', text: both('Finance', '财务') },
      { id: 'supply', text: both('Supply chain', '供应链') },
      { id: 'production', text: both('Production planning and shop floor', '生产计划与车间') },
    ],
  },
  {
    type: 'text',
    id: 'better',
    text: both('What should we do better next time?', '下次我们应该改进什么？'),
    hint: both('A few words are enough.', '几个字即可。'),
    required: false,
    when: { question: 'overall', atMost: 3 },
  },
]

export type FakeAnswers = AnswersBackend & {
  view: AnswerView
  subscription: SubscriptionView
  /** Every call that writes, in order. */
  writes: string[]
}

const token = 'abcdefghijklmnopqrstuv'
export const fakeToken = token

/** One survey behind one link, in memory, for pages that are tested without a server. */
export function fakeAnswers(changes: Partial<AnswerView> = {}): FakeAnswers {
  const view: AnswerView = {
    customer: '恒达制造 · Hengda Manufacturing',
    project: 'ERP 推广 · ERP rollout',
    brandColor: '#0b5d58',
    language: 'en',
    title: both('After the open day on 20 November', '11月20日开放日之后'),
    introduction: both(
      'Four minutes of our time went into each of your questions. Half a minute of yours helps us with the next.',
      '您的半分钟，让下一次开放日更有用。',
    ),
    thanks: null,
    as: 'named',
    state: 'open',
    closesOn: '2026-12-04',
    questions: everyQuestion,
    answers: {},
    submitted: false,
    followUps: [],
    ...changes,
  }
  const fake: FakeAnswers = {
    view,
    subscription: {
      email: 'li.na@hengda.example',
      customer: view.customer,
      brandColor: view.brandColor,
      language: view.language,
      subscribed: true,
    },
    writes: [],
    open: (given) => Promise.resolve(look(given)),
    save(given, id, answer) {
      look(given)
      if (view.state !== 'open') return refuse('conflict')
      const question = questionsToAsk(view, view.answers).find((one) => one.id === id)
      if (!question || (answer !== undefined && !answerSchema(question).safeParse(answer).success))
        return refuse('invalid')
      fake.writes.push(`save ${id} ${JSON.stringify(answer)}`)
      if (answer === undefined) delete view.answers[id]
      else view.answers[id] = answer
      return Promise.resolve(look(given))
    },
    submit(given) {
      look(given)
      if (view.state !== 'open') return refuse('conflict')
      fake.writes.push('submit')
      view.submitted = true
      return Promise.resolve(look(given))
    },
    closeFollowUp(given, id) {
      look(given)
      const followUp = view.followUps.find((one) => one.id === id)
      if (!followUp) return refuse('not_found')
      fake.writes.push(`close ${id}`)
      Object.assign(followUp, { status: 'closed', closedOn: '2026-11-22' } satisfies Partial<FollowUpView>)
      return Promise.resolve()
    },
    enter: (code) => (code === 'code' ? Promise.resolve(token) : refuse('not_found')),
    getSubscription(given) {
      look(given)
      return Promise.resolve({ ...fake.subscription })
    },
    setSubscription(given, subscribed) {
      look(given)
      fake.writes.push(subscribed ? 'subscribe' : 'unsubscribe')
      fake.subscription.subscribed = subscribed
      return Promise.resolve()
    },
  }
  const refuse = (code: 'conflict' | 'invalid' | 'not_found') => Promise.reject(new DaylightError(code, code))
  function look(given: string): AnswerView {
    if (given !== token) throw new DaylightError('not_found', 'no such link')
    return structuredClone(view)
  }
  return fake
}
