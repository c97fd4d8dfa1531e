import type { InEveryLanguage } from '../../messages/every-language'
import type { actions as english } from './words.en'

export const actions = {
  title: '需要您推进的事项',
  none: '目前没有需要您推进的事项。',
  noneOf: '目前没有需要{{customer}}推进的事项。',
  empty: '暂无需要您推进的事项。',
  emptyMore: '需要您推进的事项及其期限将显示在这里。',
  open_other: '{{number}}项正等待您推进。',
  openOverdue_other: '{{number}}项正等待您推进，其中{{overdue}}项逾期。',
  openOf_other: '{{number}}项正等待{{customer}}推进。',
  openOverdueOf_other: '{{number}}项正等待{{customer}}推进，其中{{overdue}}项逾期。',
  titleOf: '需要{{customer}}推进的事项',
  overdueBy: '逾期{{days}}',
  due: '{{day}}到期',
  dueAny: '期限未定',
  done: '{{day}}完成',
  doneAny: '已完成',
  internalTitle: '内部事项',
  waitingOnUs: '我方事项',
  yours: '需要您推进的事项',
  finished: '已完成',
  more_other: '另有{{count}}项',
  how: '状态为未完成且等待客户的事项，按到期日排列。逾期天数按项目所在时区的日历天计算。',
  internalAction: '一项内部事项',
  reason: {
    overdue: '{{what}}：应于{{date}}完成，已逾期{{delay}}',
  },
  sent: '事项更新',
  section: '客户事项',
  inHeadline: {
    overdue: '待贵方推进的{{what}}已逾期{{delay}}',
  },
  difference: {
    done: '贵方已完成：{{what}}',
    overdueNow: '{{what}}已逾期',
    overdue: '逾期{{delay}}',
    added: '贵方新增事项：{{what}}',
  },
  seeAll: '查看全部事项',
  outOf: '{{total}}项中未完成{{open}}项；等待您推进{{asked}}项，其中逾期{{overdue}}项。',
} satisfies InEveryLanguage<typeof english>
