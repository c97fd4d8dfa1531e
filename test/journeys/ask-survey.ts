import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Language } from '../../server/contract/languages.ts'
import type { Question } from '../../server/contract/surveys/questions.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { answersCodec } from '../../server/surveys/survey/survey-codecs.ts'
import { codeHash, linkHash } from '../../server/surveys/survey/tokens.ts'

const day = 86_400_000
const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })

/** Three questions, the last only after a low score. */
const threeQuestions: Question[] = [
  {
    type: 'csat',
    id: 'overall',
    text: both('How satisfied are you with this open day?', '您对本次开放日满意吗？'),
    required: true,
  },
  {
    type: 'multiple',
    id: 'useful',
    text: both('What was useful to you?', '哪些内容对您有帮助？'),
    required: false,
    options: [
      { id: 'figures', text: both('The live figures', '实时数据') },
      { id: 'answers', text: both('My questions answered', '疑问得到解答') },
    ],
  },
  {
    type: 'text',
    id: 'better',
    text: both('What should be different next time?', '下一次应有哪些改进？'),
    required: false,
    when: { question: 'overall', atMost: 3 },
  },
]

interface Asking {
  /** In which the person is written to. */
  language: Language
  questions?: Question[]
  anonymous?: boolean
  closed?: boolean
  /** Links that the one person who is asked has: the invitation's, and each reminder's. */
  links?: number
}

const token = () => randomBytes(16).toString('base64url')

/**
 * A survey of the demo's project as sending leaves it, beside the running process: mails and rules have tests of their
 * own. Gives the person's links, and what is stored.
 */
export async function askSurvey({
  language,
  questions = threeQuestions,
  anonymous = false,
  closed = false,
  links = 1,
}: Asking) {
  const database = await openDatabase(`file:${path.join(process.env.JOURNEYS_DATA!, 'daylight.db')}`)
  const project = await database.project.findUniqueOrThrow({ where: { key: 'erp-rollout' } })
  const name = randomUUID()
  const now = Date.now()
  const title = both('After the open day', '开放日之后')
  const code = token()
  const email = `${name}@hengda.example`
  const tokens = Array.from({ length: links }, token)
  const survey = await database.survey.create({
    data: {
      projectId: project.id,
      key: `journey-${name}`,
      cause: `manual:${name}`,
      title: JSON.stringify(title),
      anonymous,
      opensAt: new Date(now - 2 * day),
      closesAt: new Date(now + (closed ? -1 : 8) * day),
      closedAt: closed ? new Date(now - day) : null,
      remindOn: '',
      openCodeHash: codeHash(code),
      version: {
        create: {
          number: 1,
          design: JSON.stringify({ title, questions }),
          createdBy: 'Journey',
          template: { create: { projectId: project.id, occasion: 'manual' } },
        },
      },
      invitations: {
        create: {
          email,
          name: 'Li Na',
          language,
          status: 'sent',
          links: { create: tokens.map((one) => ({ tokenHash: linkHash(one), expiresAt: new Date(now + 90 * day) })) },
        },
      },
    },
  })
  const of = { surveyId: survey.id }
  return {
    link: `/s/${tokens[0]}`,
    links: tokens.map((one) => `/s/${one}`),
    unsubscribe: `/unsubscribe/${tokens[0]}`,
    openLink: `/q/${code}`,
    email,
    /** What everybody answered, as it is stored. */
    async responses() {
      const stored = await database.surveyResponse.findMany({ where: of, orderBy: { id: 'asc' } })
      return stored.map(({ answers, submitted }) => ({ submitted, answers: answersCodec.decode(answers) }))
    },
    /** Everything that is stored of it, to compare. */
    stored: () =>
      Promise.all([
        database.surveyResponse.findMany({ where: of }),
        database.invitation.findMany({ where: of, include: { links: true } }),
        database.followUp.findMany({ where: of }),
        database.survey.findMany({ where: { id: survey.id }, select: { revision: true } }),
        database.suppression.findMany({ where: { email } }),
      ]),
    /** What the team did about the answer. */
    async followUp(title: string, answer: string) {
      const response = await database.surveyResponse.findFirstOrThrow({ where: of })
      const today = new Date(now).toISOString().slice(0, 10)
      const said = {
        title,
        answer,
        owner: '陈洁',
        dueOn: today,
        createdOn: today,
        changedOn: today,
        status: 'answered',
      }
      await database.followUp.create({ data: { ...said, ...of, projectId: project.id, responseId: response.id } })
    },
    close: () => database.$disconnect(),
  }
}
export type AskedSurvey = Awaited<ReturnType<typeof askSurvey>>
