import type { time as english } from '../en/time'
import type { InEveryLanguage } from '../every-language'

export const time = {
  days_other: '{{count}}天',
  weeks_other: '{{number}}周',
  justNow: '刚刚',
} satisfies InEveryLanguage<typeof english>
