import type { brief as english } from '../en/brief'
import type { InEveryLanguage } from '../every-language'

export const brief = {
  since: '{{day}}以来',
  sinceOpenDay: '{{day}}开放日以来',
  fromTo: '{{what}} {{from}} → {{to}}',
  unchanged: '没有变化',
  asked: '待您推进',
  askedOf: '待{{customer}}推进',
  you: '您：{{what}}',
  company: '{{customer}}：{{what}}',
  things_other: '{{number}}项',
  thingsOverdue_other: '{{number}}项，其中{{overdue}}项逾期',
  nothing: '无',
  left: '尚待完成',
  daysLeft_other: '距上线还有{{number}}天',
  past_other: '已过上线日期{{number}}天',
} satisfies InEveryLanguage<typeof english>
