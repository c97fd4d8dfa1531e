import type { Answers } from '../../../server/contract/surveys/answers.ts'
import type { SurveyDesign } from '../../../server/contract/surveys/questions.ts'
import { openDay } from '../../../server/surveys/templates/ask-after-open-day.ts'
import { both } from '../../../server/surveys/templates/both.ts'
import type { DemoAnswer, DemoFollowUp, DemoSurvey } from '../demo-story.ts'
import { giveScores, type GivenScores } from '../give-scores.ts'
import { seededRandom, type Random } from '../seeded-random.ts'
import { instantAtWork, instantOf, type StoryCalendar } from '../story-calendar.ts'
import { attendees } from './attendees.ts'
import { owners } from './owners.ts'

/** What the team made of the built-in questions in autumn: it asks for a recommendation, and for a word at the end. */
const withRecommendation: SurveyDesign = {
  ...openDay,
  introduction: both(
    'Four short questions about the open day. They take a minute.',
    '关于本次开放日的四个小问题，一分钟即可答完。',
  ),
  questions: [
    ...openDay.questions,
    {
      type: 'nps',
      id: 'recommend',
      text: both('Would you recommend this team to a peer?', '您会向同行推荐本项目团队吗？'),
      required: false,
    },
    {
      type: 'text',
      id: 'remark',
      text: both('Anything else you would like to tell us?', '还有什么想告诉我们的吗？'),
      required: false,
    },
  ],
}

const useful = ['live-figures', 'system', 'openness', 'next-steps', 'decisions', 'questions']

interface OpenDay extends GivenScores {
  seed: string
  /** The week on whose Monday the open day was; people answer until Friday. */
  week: number
  invited: number
  praise: readonly string[]
  complaints: readonly string[]
}

/** When somebody answered: most on the day itself, after the open day ended at three. */
const momentIn = (random: Random, calendar: StoryCalendar, week: number) => {
  const weekday = Math.min(4, Math.floor(random.next() ** 2 * 5))
  return instantAtWork(random, calendar.planDay([week, weekday]), weekday === 0 ? 915 : undefined)
}

/** The answers to an open day's survey: whoever was dissatisfied says why, some of the others what they liked. */
const answersTo = (calendar: StoryCalendar, { seed, week, invited, praise, complaints, ...scores }: OpenDay) => {
  const random = seededRandom(seed)
  const { csat, nps } = giveScores(random, scores)
  const words = { praise: [...praise], complaints: [...complaints] }
  const people = random.shuffled(Array.from({ length: invited }, (_, person) => person))
  return csat
    .map((satisfaction, nth): DemoAnswer => {
      const recommend = scores.nps && nps[nth]
      const missing = satisfaction <= 3 ? words.complaints.shift() : undefined
      const remark = scores.nps && satisfaction > 3 && random.chance(0.25) ? words.praise.shift() : undefined
      const answers: Answers = {
        satisfaction,
        'most-useful': random.shuffled(useful).slice(0, random.whole(1, 3)),
        ...(recommend === undefined ? {} : { recommend }),
        ...(missing === undefined ? {} : { missing }),
        ...(remark === undefined ? {} : { remark }),
      }
      return { person: people[nth]!, at: momentIn(random, calendar, week), answers }
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

const openDaySurvey = (
  calendar: StoryCalendar,
  day: OpenDay,
  rest: Pick<DemoSurvey, 'followUps'> & Partial<DemoSurvey>,
): DemoSurvey => ({
  template: 'open-day',
  opensAt: instantOf(calendar.planDay([day.week, 0]), 905),
  openForDays: 5,
  invited: attendees(day.invited),
  answers: answersTo(calendar, day),
  isOpen: false,
  ...rest,
})

const afterTheDip = (calendar: StoryCalendar): DemoSurvey => {
  const followUps: DemoFollowUp[] = [
    {
      about: '同样的缺陷出现三次',
      title: '每次发布前回归已关闭的缺陷 · Test closed defects again before every release',
      owner: owners.pmo,
      madeAt: instantOf(calendar.planDay([-8, 1]), 600),
      dueOn: calendar.planDay([-7, 4]),
      done: {
        at: instantOf(calendar.planDay([-7, 3]), 990),
        answer:
          '已关闭的缺陷现在每次发布前自动回归，之后没有再次出现 · Closed defects are now tested again before every release; none has come back since',
      },
      closedAt: instantOf(calendar.planDay([-6, 1]), 640),
    },
  ]
  const day: OpenDay = {
    seed: 'erp survey after the dip',
    week: -9,
    invited: 58,
    answers: 45,
    satisfied: 36,
    praise: [],
    complaints: [
      '同样的缺陷出现三次',
      'UAT 环境经常不可用',
      'Too many failed tests, no clear date',
      '扫码枪响应太慢，仓库没法用',
      '测试用例和实际业务对不上',
      'Fixes arrive late on Friday evening',
      '生产模块还不能用',
      '培训和测试排在一起，人手不够',
    ],
  }
  return openDaySurvey(calendar, day, { followUps })
}

const wonBack = (calendar: StoryCalendar): DemoSurvey => {
  const followUps: DemoFollowUp[] = [
    {
      about: '推迟上线影响年终盘点，请早点通知',
      title: '上线日期若有变动，提前两周通知 · Two weeks’ notice of any new go-live date',
      owner: owners.pmo,
      madeAt: instantOf(calendar.planDay([-2, 0]), 560),
      dueOn: calendar.workday(0),
      done: {
        at: instantOf(calendar.workday(0), 1020),
        answer:
          '新的上线日期已书面通知各工厂，并与年终盘点错开 · Every plant has the new date in writing, clear of the year-end stocktaking',
      },
    },
    {
      about: '希望增加夜班培训场次',
      title: '为夜班增加两场培训 · Two more training sessions for the night shift',
      owner: owners.pmo,
      madeAt: instantOf(calendar.planDay([-2, 0]), 575),
      dueOn: calendar.fromToday(6, true),
    },
  ]
  const day: OpenDay = {
    seed: 'erp survey won back',
    week: -3,
    invited: 52,
    answers: 41,
    satisfied: 37,
    nps: { promoters: 20, passives: 15, detractors: 4 },
    praise: [
      '问题关闭速度比上个月快多了',
      '苏州一厂上线后第一次月结提前两天完成',
      'Figures are live, no more slides made the night before',
      '我们提的建议真的改了',
      '移动审批很方便',
      'Clear what is needed from us',
      '开放日四十分钟，刚刚好',
      'Pilot feedback was taken seriously',
      '手持终端快了很多',
    ],
    complaints: [
      '佛山的主数据谁来负责，要说清楚',
      '推迟上线影响年终盘点，请早点通知',
      '希望增加夜班培训场次',
      'Production tests in Foshan still blocked',
    ],
  }
  return openDaySurvey(calendar, day, { followUps, design: withRecommendation })
}

const steering = [
  { email: 'wang.min@hengda.example', name: owners.sponsor, role: '发起人 · Sponsor' },
  { email: 'li.qiang@hengda.example', name: owners.finance, role: '财务 · Finance' },
  { email: 'chen.jie@hengda.example', name: owners.supply, role: '供应链 · Supply chain' },
  { email: 'zhou.tao@hengda.example', name: owners.production, role: '生产 · Production' },
  { email: 'wu.fan@hengda.example', name: owners.it, role: 'IT' },
  { email: 'he.ping@hengda.example', name: '何平 He Ping', role: '厂长 · Plant manager' },
  { email: 'ma.hong@hengda.example', name: '马红 Ma Hong', role: '厂长 · Plant manager' },
  { email: 'tang.jian@hengda.example', name: '唐健 Tang Jian', role: '厂长 · Plant manager' },
]

/** Open now: the steering group is asked how it is going. The sponsor has not answered yet. */
const quarterlyNow = (calendar: StoryCalendar): DemoSurvey => {
  const at = (day: number, minute: number) => instantOf(calendar.workday(day), minute)
  const areas = (expertise: number, communication: number, schedule: number, quality: number, support: number) => ({
    areas: { expertise, communication, schedule, quality, support },
  })
  return {
    template: 'quarterly',
    opensAt: at(-2, 600),
    openForDays: 14,
    invited: steering,
    answers: [
      { person: 4, at: at(-2, 660), answers: { recommend: 9, why: '响应快，问题不藏着', ...areas(4, 5, 4, 4, 5) } },
      {
        person: 1,
        at: at(-2, 905),
        answers: { recommend: 10, why: 'Month-end closed two days early', ...areas(5, 5, 4, 5, 5) },
      },
      { person: 5, at: at(-1, 560), answers: { recommend: 9, ...areas(4, 4, 4, 4, 4) } },
      {
        person: 2,
        at: at(-1, 640),
        answers: { recommend: 8, why: '供应链模块稳定，报表还可以更快', ...areas(4, 4, 3, 4, 4) },
      },
      {
        person: 3,
        at: at(-1, 1010),
        answers: { recommend: 5, why: '佛山的生产模块还没准备好，计划又变了', ...areas(3, 3, 2, 3, 4) },
      },
    ],
    followUps: [],
    isOpen: true,
  }
}

/** The surveys since Daylight sends them itself; what was asked before came from a survey tool. */
export const erpSurveys = (calendar: StoryCalendar): DemoSurvey[] => [
  afterTheDip(calendar),
  wonBack(calendar),
  quarterlyNow(calendar),
]
