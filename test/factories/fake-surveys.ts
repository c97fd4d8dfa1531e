import type { Score } from '../../server/contract/board.ts'
import { DaylightError } from '../../server/contract/errors.ts'
import {
  sendingRuleSchema,
  type FollowUpForm,
  type SendForm,
  type TemplateForm,
} from '../../server/contract/surveys/forms.ts'
import type { Question, SurveyDesign } from '../../server/contract/surveys/questions.ts'
import type {
  CommentView,
  FollowUpView,
  InvitationLine,
  MailSample,
  OutboxView,
  SurveyDeskView,
  SurveyLine,
  SurveyResultsView,
  TemplateView,
} from '../../server/contract/surveys/views.ts'
import type { MessagesBackend } from '../../server/outbox/create-messages.ts'
import type { SurveysBackend } from '../../server/surveys/survey/surveys-backend.ts'

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const score = (value: number, low: number, high: number, n: number): Score => ({ score: value, low, high, n })

/** A question of every type; the last is asked only after a low score. */
export const questions: Question[] = [
  {
    id: 'overall',
    type: 'csat',
    text: both('How satisfied are you with this open day?', '您对本次开放日满意吗？'),
    required: true,
  },
  {
    id: 'recommend',
    type: 'nps',
    text: both('How likely are you to recommend us to a colleague elsewhere?', '您有多大可能向同行推荐我们？'),
    required: false,
  },
  {
    id: 'ease',
    type: 'ces',
    text: both('How easy was it to get what you needed?', '获得所需内容有多容易？'),
    required: false,
  },
  {
    id: 'pace',
    type: 'single',
    text: both('Is the pace right for your department?', '目前的节奏适合您的部门吗？'),
    required: false,
    options: [
      { id: 'slow', text: both('Too slow', '太慢') },
      { id: 'right', text: both('Just right', '正合适') },
      { id: 'fast', text: both('Too fast', '太快') },
    ],
  },
  {
    id: 'wishes',
    type: 'multiple',
    text: both('What should the next open day show?', '下次开放日希望看到什么？'),
    required: false,
    options: [
      { id: 'reports', text: both('Reports for management', '管理报表') },
      { id: 'mobile', text: both('Approvals on the phone', '手机审批') },
      { id: 'data', text: both('How our data is moved', '数据迁移过程') },
    ],
  },
  {
    id: 'parts',
    type: 'matrix',
    text: both('How satisfied are you with these parts?', '您对以下各项满意吗？'),
    required: false,
    rows: [
      { id: 'finance', text: both('Finance', '财务') },
      { id: 'production', text: both('Production planning and shop floor', '生产计划与车间') },
    ],
  },
  {
    id: 'better',
    type: 'text',
    text: both('What should we do better next time?', '下次我们应该改进什么？'),
    hint: both('A few words are enough.', '几个字即可。'),
    required: false,
    when: { question: 'overall', atMost: 3 },
  },
]

export const design: SurveyDesign = {
  title: both('After the open day', '开放日回访'),
  introduction: both('Thank you for coming. Four questions, half a minute.', '感谢您参加。四道题，半分钟即可。'),
  questions,
  thanks: both('We read every answer.', '我们会阅读每一份回答。'),
}

const rule = (given: object = {}) => sendingRuleSchema.parse(given)

export const surveyLine = (given: Partial<SurveyLine> = {}): SurveyLine => ({
  key: 'open-day-2026-11-20',
  title: both('After the open day of 20 November', '11月20日开放日回访'),
  occasion: 'open-day',
  state: 'open',
  anonymous: false,
  opensOn: '2026-11-20',
  closesOn: '2026-11-30',
  invited: 52,
  sent: 49,
  responded: 41,
  byLink: 3,
  csat: score(0.86, 0.72, 0.94, 44),
  nps: score(34, 12, 56, 43),
  ces: score(5.4, 5.1, 5.8, 40),
  ...given,
})

const closedLine = surveyLine({
  key: 'quarterly-2026-q3',
  title: both('Third quarter', '第三季度'),
  occasion: 'quarterly',
  state: 'closed',
  anonymous: true,
  opensOn: '2026-10-09',
  closesOn: '2026-10-19',
  invited: 18,
  sent: 18,
  responded: 4,
  byLink: 0,
  csat: score(0.75, 0.3, 0.95, 4),
  nps: null,
  ces: null,
})

export const template = (given: Partial<TemplateView> = {}): TemplateView => ({
  id: 'open-day',
  title: design.title,
  occasion: 'open-day',
  version: 3,
  questions: questions.length,
  rule: rule({ automatic: true, bots: ['bot-1'], openLink: true }),
  design,
  versions: [
    { number: 3, createdBy: 'Li Qiang', createdOn: '2026-11-02', used: 2 },
    { number: 2, createdBy: 'Li Qiang', createdOn: '2026-09-14', used: 4 },
    { number: 1, createdBy: 'Chen Jie', createdOn: '2026-03-02', used: 0 },
  ],
  ...given,
})

export const desk = (given: Partial<SurveyDeskView> = {}): SurveyDeskView => ({
  surveys: [closedLine, surveyLine()],
  templates: [
    template(),
    template({
      id: 'phase',
      title: both('After a phase', '阶段回访'),
      occasion: 'phase',
      version: 1,
      rule: rule({ automatic: true, anonymous: true }),
    }),
    template({
      id: 'quarterly',
      title: both('Once a quarter', '季度回访'),
      occasion: 'quarterly',
      version: 1,
      rule: rule({ remindOn: [] }),
    }),
    template({ id: 'go-live', title: both('After go-live', '上线回访'), occasion: 'manual', version: 1, rule: rule() }),
  ],
  bots: [{ id: 'bot-1', vendor: 'wecom', name: '恒达项目群' }],
  sponsors: [
    { email: 'zhao.lei@hengda.example', name: 'Zhao Lei' },
    { email: 'wang.min@hengda.example', name: 'Wang Min' },
  ],
  ...given,
})

export const comment = (given: Partial<CommentView> = {}): CommentView => ({
  response: 'a'.repeat(64),
  question: questions[6]!.text,
  text: 'Approvals still take three steps on the phone; two would do.',
  answeredOn: '2026-11-21',
  lowest: { type: 'csat', score: 2 },
  mood: 0.25,
  from: 'Wang Min',
  role: 'Key user',
  site: 'Plant 4',
  ...given,
})

export const followUp = (given: Partial<FollowUpView> = {}): FollowUpView => ({
  id: 'follow-up-1',
  title: 'Approvals on the phone in two steps',
  owner: 'Li Qiang',
  dueOn: '2026-12-04',
  answer: null,
  status: 'open',
  createdOn: '2026-11-21',
  closedOn: null,
  response: 'a'.repeat(64),
  ...given,
})

const invitation = (index: number): InvitationLine => ({
  email: `person-${index}@hengda.example`,
  name: `Person ${index}`,
  role: index % 3 ? 'Key user' : 'Manager',
  site: `Plant ${1 + (index % 4)}`,
  status: index === 7 ? 'bounced' : index === 9 ? 'quiet' : index === 11 ? 'unsubscribed' : 'sent',
  answered: index % 5 !== 0,
  reminders: index % 5 === 0 ? 1 : 0,
})

export const results = (given: Partial<SurveyResultsView> = {}): SurveyResultsView => ({
  ...surveyLine(),
  questions: [
    {
      question: questions[0]!,
      answered: 44,
      score: score(0.86, 0.72, 0.94, 44),
      counts: { 1: 1, 2: 2, 3: 3, 4: 18, 5: 20 },
    },
    {
      question: questions[1]!,
      answered: 43,
      score: score(34, 12, 56, 43),
      counts: { 3: 1, 5: 3, 6: 4, 7: 5, 8: 7, 9: 12, 10: 11 },
    },
    {
      question: questions[2]!,
      answered: 40,
      score: score(5.4, 5.1, 5.8, 40),
      counts: { 2: 1, 3: 2, 4: 6, 5: 12, 6: 13, 7: 6 },
    },
    { question: questions[3]!, answered: 41, score: null, counts: { slow: 4, right: 30, fast: 7 } },
    { question: questions[4]!, answered: 39, score: null, counts: { reports: 21, mobile: 33, data: 8 } },
    {
      question: questions[5]!,
      answered: 40,
      score: score(0.71, 0.6, 0.8, 78),
      counts: {
        'finance/5': 20,
        'finance/4': 14,
        'finance/2': 5,
        'production/1': 6,
        'production/3': 14,
        'production/4': 19,
      },
      rows: { finance: score(0.87, 0.73, 0.94, 39), production: score(0.49, 0.34, 0.64, 39) },
    },
    { question: questions[6]!, answered: 6, score: null, counts: {} },
  ],
  byRole: [
    { name: 'Key user', responded: 24, csat: score(0.79, 0.6, 0.91, 24), nps: score(21, -6, 48, 24), ces: null },
    { name: 'Manager', responded: 12, csat: score(1, 0.76, 1, 12), nps: score(58, 22, 94, 12), ces: null },
    { name: null, responded: 8, csat: score(0.88, 0.53, 0.98, 8), nps: null, ces: null },
  ],
  bySite: [
    { name: 'Plant 1', responded: 20, csat: score(0.95, 0.76, 0.99, 20), nps: null, ces: null },
    { name: 'Plant 4', responded: 9, csat: score(0.56, 0.27, 0.81, 9), nps: null, ces: null },
  ],
  trend: [
    {
      key: 'open-day-2026-10-09',
      title: both('Open day of 9 October', '10月9日开放日'),
      closesOn: '2026-10-19',
      invited: 50,
      responded: 36,
      csat: score(0.72, 0.56, 0.84, 36),
      nps: score(11, -14, 36, 36),
      ces: null,
    },
    {
      key: 'open-day-2026-11-06',
      title: both('Open day of 6 November', '11月6日开放日'),
      closesOn: '2026-11-16',
      invited: 51,
      responded: 38,
      csat: score(0.79, 0.64, 0.89, 38),
      nps: score(24, 1, 47, 38),
      ces: null,
    },
  ],
  comments: [
    comment(),
    comment({
      response: 'b'.repeat(64),
      text: null,
      question: questions[0]!.text,
      lowest: { type: 'csat', score: 1 },
      mood: 0,
      from: 'Chen Jie',
      site: 'Plant 2',
    }),
    comment({
      response: 'c'.repeat(64),
      text: '流程讲得很清楚，希望下次能看到报表。',
      lowest: { type: 'nps', score: 9 },
      mood: 0.9,
      from: 'Zhao Lei',
      role: 'Manager',
      site: 'Plant 1',
      answeredOn: '2026-11-20',
    }),
  ],
  commentCount: 2,
  followUps: [
    followUp(),
    followUp({
      id: 'follow-up-2',
      title: 'Show the management reports first',
      status: 'closed',
      closedOn: '2026-11-18',
      answer: 'They opened the last open day.',
      response: null,
      dueOn: null,
    }),
  ],
  openLink: {
    url: 'http://localhost:3000/s/open/abcdefghijklmnopqrstuv',
    qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><path d="M0 0h1v1H0zM2 0h1v1H2zM0 2h1v1H0z"/></svg>',
  },
  ...given,
})

export const message = (given: Partial<OutboxView> = {}): OutboxView => ({
  id: 'message-1',
  channel: 'mail',
  receiver: 'wang.min@hengda.example',
  subject: 'How was the open day?',
  state: 'kept',
  attempts: 0,
  lastError: null,
  createdAt: '2026-11-20T09:30:00Z',
  sentAt: null,
  html: '<!doctype html><html><head><title>Mail</title></head><body><p>How satisfied are you?</p><a href="/s/abc">Answer</a></body></html>',
  text: 'How satisfied are you?\n\nhttp://localhost:3000/s/abc',
  ...given,
})

const sample = (name: MailSample['name']): MailSample => ({
  name,
  subject: `Sample of ${name}`,
  html: message().html!,
  text: message().text!,
})

const missing = () => new DaylightError('not_found', 'No such thing')

export type FakeSurveys = SurveysBackend &
  MessagesBackend & {
    desk: SurveyDeskView
    results: SurveyResultsView
    invitations: InvitationLine[]
    /** Every change that was asked for, in order. */
    changes: { what: string; form?: unknown }[]
    /** The next change is refused with this. */
    refuseWith: DaylightError | null
  }

/** Surveys that live in memory and write down what was asked of them. */
export function fakeSurveys(given: Partial<Pick<FakeSurveys, 'desk' | 'results' | 'invitations'>> = {}): FakeSurveys {
  const note = (what: string, form?: unknown) => {
    const { refuseWith } = fake
    fake.refuseWith = null
    if (refuseWith) throw refuseWith
    fake.changes.push(form === undefined ? { what } : { what, form })
  }
  const fake: FakeSurveys = {
    desk: desk(),
    results: results(),
    invitations: Array.from({ length: 52 }, (_, index) => invitation(index)),
    changes: [],
    refuseWith: null,
    ...given,
    getDesk: async () => fake.desk,
    getResults: async (_scope, _project, survey) => {
      if (survey !== fake.results.key) throw missing()
      return fake.results
    },
    getInvitations: async () => {
      const { key, title, anonymous, state } = fake.results
      return {
        key,
        title,
        anonymous,
        closed: state === 'closed',
        invitations: fake.invitations,
        total: fake.invitations.length,
      }
    },
    getAllInvitations: async () => new TextEncoder().encode(JSON.stringify(fake.invitations)),
    getTemplate: async (_scope, _project, id) => {
      const found = fake.desk.templates.find((one) => one.id === id)
      if (!found) throw missing()
      return template(found)
    },
    saveTemplate: async (_scope, _project, id, form: TemplateForm) => {
      note('saveTemplate', form)
      return id ?? 'open-day'
    },
    previewSend: async (_scope, _project, { rule }: SendForm) => {
      const named = rule.to === 'sponsors' ? fake.desk.sponsors : rule.recipients
      const leftOut = named
        .filter(({ email }) => email.startsWith('quiet'))
        .map(({ email }) => ({ email, reason: 'quiet' as const }))
      return {
        title: design.title,
        asked: named.length - leftOut.length,
        leftOut,
        closesOn: '2026-12-02',
        remindersOn: rule.remindOn.map((day) => `2026-11-${String(22 + day).padStart(2, '0')}`),
        bots: fake.desk.bots.filter(({ id }) => rule.bots.includes(id)).map(({ name }) => name),
      }
    },
    send: async (_scope, _project, form: SendForm) => {
      note('send', form)
      return fake.results.key
    },
    close: async () => note('close'),
    remind: async () => {
      note('remind')
      return fake.results.sent - fake.results.responded
    },
    saveFollowUp: async (_scope, _project, _survey, id, form: FollowUpForm) => note('saveFollowUp', { id, ...form }),
    exportResults: async (_scope, _project, _survey, format) => new TextEncoder().encode(`as ${format}`),
    addBot: async (_scope, _project, form) => note('addBot', form),
    removeBot: async (_scope, _project, bot) => note('removeBot', bot),
    listOutbox: async () => [
      message(),
      message({ id: 'message-2', state: 'failed', attempts: 9, lastError: 'unreachable' }),
    ],
    getMessage: async (_scope, _project, id) => {
      if (!id.startsWith('message')) throw missing()
      return message({ id })
    },
    sendAgain: async (_scope, _project, message) => note('sendAgain', message),
    sampleMail: async (_scope, _project, name) => sample(name),
  }
  return fake
}
