import type { counts as english } from '../en/counts'
import type { InEveryLanguage } from '../every-language'

export const counts = {
  n1: '1',
  n2: '2',
  n3: '3',
  n4: '4',
  n5: '5',
  n6: '6',
  n7: '7',
  n8: '8',
  n9: '9',
  n10: '10',
} satisfies InEveryLanguage<typeof english>
