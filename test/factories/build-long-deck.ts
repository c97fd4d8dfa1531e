import type { Slide } from '../../server/contract/open-days/slides.ts'
import type { QuestionView, StageView } from '../../server/contract/open-days/views.ts'
import { buildStage } from './build-stage.ts'

const rows = Array.from({ length: 40 }, (_, at) => `| 工厂${at + 1} | Plant ${at + 1} | 王敏 | 12月21日 |`)
const table = ['| 站点 | Site | 负责人 | 日期 |', '|---|---|---|---:|', ...rows].join('\n')
const lines = Array.from(
  { length: 14 },
  (_, at) => `${at + 1}. 第${at + 1}步：**核对**期初余额，*各工厂*在2026年12月21日前确认`,
).join('\n')
const long = '我们在切换窗口内完成期初余额的导入与核对，并由各工厂的财务负责人逐一确认。'

const inBoth = (text: string) => ({ en: text, 'zh-CN': text })
const written = (id: string, text: string, heading?: string): Slide => ({
  id,
  type: 'markdown',
  hidden: false,
  ...(heading ? { heading: inBoth(heading) } : {}),
  body: inBoth(text),
})
const plain = (
  type:
    | 'title'
    | 'agenda'
    | 'changes'
    | 'promises'
    | 'plan'
    | 'uat'
    | 'issues'
    | 'satisfaction'
    | 'questions'
    | 'pulse'
    | 'change-requests'
    | 'your-part',
): Slide => ({
  id: type,
  type,
  hidden: false,
})

/** Each kind of slide, and written ones that take more than a page. */
export const everySlide: Slide[] = [
  plain('title'),
  plain('agenda'),
  plain('changes'),
  plain('promises'),
  plain('plan'),
  plain('uat'),
  plain('issues'),
  plain('change-requests'),
  plain('your-part'),
  plain('satisfaction'),
  plain('questions'),
  plain('pulse'),
  written('table', table, '各工厂的切换日期'),
  written('lines', lines, 'Cutover'),
  written(
    'mixed',
    `## 切换\n\n${long}\n\n- 一级 **重点：**请确认\n  - 二级\n- [link](https://a.example/?a=1&b="2")\n\n| a | b |\n|---|---|\n| **1** | 2 |\n\n> 引用\n\n\`\`\`\nconst x = 1\n\`\`\``,
  ),
  written('paragraph', long.repeat(20)),
  written('heading', 'Short.', long.repeat(4)),
  { id: 'demo', type: 'demo', hidden: false, heading: inBoth('月结'), body: inBoth('Watch the *closing*.') },
  { id: 'image', type: 'image', hidden: false, image: 'upright', alt: inBoth('A "picture" & more') },
  {
    id: 'turned',
    type: 'image',
    hidden: false,
    heading: inBoth('Turned'),
    image: 'turned',
    alt: inBoth('On its side'),
  },
  { id: 'poll', type: 'poll', hidden: false, poll: 'p1' },
  { id: 'long-poll', type: 'poll', hidden: false, poll: 'long' },
]

const question = (at: number): QuestionView => ({
  id: `q${at}`,
  text: at % 3 === 0 ? long.repeat(3) : `Question ${at}: who trains the key users of plant ${at}?`,
  name: at % 2 ? '王敏' : null,
  votes: 300 - at,
  state: 'shown',
  answer: at % 5 ? null : long,
  mine: false,
  voted: false,
})

/** A stage with more of everything than has room. */
export function buildLongStage(): StageView {
  const stage = buildStage()
  const [poll] = stage.polls
  const votes = { a: 12, b: 9 }
  const options = Array.from({ length: 8 }, (_, at) => ({ id: `o${at}`, text: inBoth(`${at + 1}：${long.repeat(4)}`) }))
  return {
    ...stage,
    slides: everySlide,
    openDay: {
      ...stage.openDay,
      agenda: Array.from({ length: 14 }, (_, at) => ({
        title: `项目进展${at} · Where we stand ${at}`,
        minutes: 5,
        presenter: 'Li Na',
      })),
    },
    promises: Array.from({ length: 30 }, (_, at) => ({
      ...stage.promises[at % 3]!,
      id: `p${at}`,
      title: `${at}: ${long}`,
    })),
    questions: Array.from({ length: 293 }, (_, at) => question(at)),
    polls: [
      { ...poll!, state: 'closed', votes, total: 21 },
      {
        ...poll!,
        id: 'long',
        state: 'closed',
        design: { question: inBoth(long.repeat(2)), options },
        votes: Object.fromEntries(options.map(({ id }, at) => [id, at])),
        total: 28,
      },
    ],
  }
}

/** As many characters of it name a bar. */
export const labelLength = 15

/** A deck in which every text is this one: as a heading, as written text, in a table and in a poll's chart. */
export function buildWrittenDeck(text: string): StageView {
  const stage = buildStage()
  const [poll] = stage.polls
  const short = text.slice(0, labelLength) || 'x'
  return {
    ...stage,
    slides: [{ id: 'poll', type: 'poll', hidden: false, poll: 'p1' }, written('text', text, text)],
    polls: [
      {
        ...poll!,
        state: 'closed',
        votes: { a: 1 },
        total: 1,
        design: {
          question: { en: text },
          options: [
            { id: 'a', text: { en: short } },
            { id: 'b', text: { en: 'Other' } },
          ],
        },
      },
    ],
  }
}
