import type { counts as english } from '../en/counts'
import type { InEveryLanguage } from '../every-language'

export const counts = {
  n1: '一',
  n2: '两',
  n3: '三',
  n4: '四',
  n5: '五',
  n6: '六',
  n7: '七',
  n8: '八',
  n9: '九',
  n10: '十',
} satisfies InEveryLanguage<typeof english>
