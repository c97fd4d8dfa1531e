import type { InEveryLanguage } from '../../messages/every-language'
import type { commitments as english, onePromise as englishOfOne } from './words.en'

export const commitments = {
  title: '您的意见，我们的行动',
  open_other: '{{number}}项承诺正在落实。',
  overdueOnes_other: '其中{{number}}项已逾期。',
  waiting_other: '{{number}}项已完成，待您确认。',
  brokenOnes_other: '{{number}}项未兑现。',
  allSettled: '所有承诺均已确认完成。',
  states: {
    open: '进行中',
    broken: '未兑现',
    kept: '已完成，待您确认',
    closed: '已确认完成',
    dropped: '已取消',
  },
  due: '{{day}}到期',
  overdue: '逾期{{days}}',
  brokenOn: '{{day}}确认未兑现',
  settledOn: '{{day}}确认完成',
  internalTitle: '内部承诺',
  more_other: '另有{{count}}项已确认完成。',
  how: '项目组在问卷或开放日之后作出的承诺。由提出者确认后，承诺才算完成；在开放日上作出的承诺，由之后的开放日当场确认是否兑现。逾期按约定日期之后的日历天计算。',
  seeAll: '查看全部承诺',
  outOf: '{{total}}项中进行中{{open}}项，其中逾期{{overdue}}项；待您确认{{kept}}项。',
} satisfies InEveryLanguage<typeof english>

export const onePromise = {
  name: '承诺',
  made: {
    survey: '{{day}}问卷之后作出',
    'open-day': '{{day}}开放日上作出',
    unsaid: '{{day}}作出',
  },
  of: {
    survey: '问卷',
    'open-day': '开放日',
  },
  note: '备注',
  dueOn: '到期日',
  madeOn: '承诺日期',
  closedOn: '确认日期',
  origin: '来源',
} satisfies InEveryLanguage<typeof englishOfOne>
