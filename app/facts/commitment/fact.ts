import type { FactPages } from '../fact'

export const commitment = {
  kind: 'commitment',
  outOf: ({ t, format }, { commitments: { total, open, kept, overdue } }) =>
    total === 0
      ? null
      : t('commitments.outOf', {
          open: format.number(open),
          total: format.number(total),
          kept: format.number(kept),
          overdue: format.number(overdue),
        }),
  list: { to: 'satisfaction', label: 'commitments.seeAll' },
  pages: 'promises',
  things: null,
  page: null,
  card: null,
  slide: null,
} satisfies FactPages
