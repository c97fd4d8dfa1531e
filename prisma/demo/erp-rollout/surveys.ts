import { askSurvey, type OpenDaySurvey } from '../ask-survey.ts'
import type { StoryEvent } from '../number-updates.ts'
import { seededRandom } from '../seeded-random.ts'
import type { StoryCalendar } from '../story-calendar.ts'

const earlyPraise = [
  '目标讲得很清楚',
  '终于有人听车间的意见了',
  'Good start, clear roles',
  '调研安排紧凑，效率高',
  'The plan is easy to follow',
  '顾问懂制造业',
]
const earlyComplaints = ['会议太长', '希望提前发资料', 'Too much about methods, too little about us', '计划排得太满']

const dipPraise = ['至少问题都摊开讲了', '团队加班很辛苦', 'Honest about the defects', '财务模块进步明显']
const dipComplaints = [
  '同样的缺陷出现三次',
  'UAT 环境经常不可用',
  'Too many failed tests, no clear date',
  '扫码枪响应太慢，仓库没法用',
  '测试用例和实际业务对不上',
  'Fixes arrive late on Friday evening',
  '生产模块还不能用',
  '培训和测试排在一起，人手不够',
]

const surveys: OpenDaySurvey[] = [
  {
    week: -33,
    answers: 22,
    satisfied: 19,
    praise: earlyPraise,
    complaints: earlyComplaints,
  },
  {
    week: -27,
    answers: 26,
    satisfied: 22,
    nps: { promoters: 11, passives: 10, detractors: 4 },
    praise: earlyPraise,
    complaints: earlyComplaints,
  },
  { week: -21, answers: 18, satisfied: 14, praise: earlyPraise, complaints: earlyComplaints },
  {
    week: -15,
    answers: 33,
    satisfied: 20,
    nps: { promoters: 7, passives: 12, detractors: 13 },
    praise: dipPraise,
    complaints: dipComplaints,
  },
]

/** What the customer's people answered in the survey tool that was used before Daylight: content, then disappointed. */
export const erpResponses = (calendar: StoryCalendar): StoryEvent[] => {
  const random = seededRandom('erp surveys')
  return surveys.flatMap((survey) => askSurvey(random, calendar, survey))
}
