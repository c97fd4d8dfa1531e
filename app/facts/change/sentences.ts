import type { Sentences } from '../fact'
import { changeEffect } from './change-effect'
import { sayDaysMore } from './say-days-more'

export const changeSentences = {
  figure: null,
  judged: null,
  changes: {
    'change-proposed': {
      sentence: ({ t }, _, what) => ({ text: t('changes.difference.proposed', { what }), details: [] }),
    },
    'change-decided': {
      sentence: (words, { status, days, cost, currency }, what) => ({
        text: words.t('changes.difference.decided', { what, status: words.t(`changes.status.${status}`) }),
        details: changeEffect(words, { impactDays: days, impactCost: cost, currency }),
      }),
      row: (words, { status, days }, _, { details }) => {
        const value = status === 'rejected' ? null : sayDaysMore(words, days)
        return value ? { value, details: details.slice(1) } : {}
      },
    },
  },
} satisfies Sentences<'changes'>
