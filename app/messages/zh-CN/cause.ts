import type { cause as english } from '../en/cause'
import type { InEveryLanguage } from '../every-language'

export const cause = {
  milestoneLate: '{{what}}晚{{delay}}',
  overdue: '{{what}}已逾期{{delay}}',
  actionOverdue: '贵方事项{{what}}已逾期{{delay}}',
  holds: '主要受{{what}}影响',
  passRateLow: '{{where}} UAT 通过率{{rate}}',
  csatLow: '满意度为{{rate}}',
} satisfies InEveryLanguage<typeof english>
