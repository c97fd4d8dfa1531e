import type { cause as english } from '../en/cause'
import type { InEveryLanguage } from '../every-language'

export const cause = {
  overdue: '{{what}}已逾期{{delay}}',
  holds: '主要受{{what}}影响',
} satisfies InEveryLanguage<typeof english>
