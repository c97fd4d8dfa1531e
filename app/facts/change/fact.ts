import type { FactPages } from '../fact'

export const change = {
  kind: 'change',
  outOf: ({ t, format }, { changes: { total, undecided } }) =>
    total === 0 ? null : t('changes.outOf', { undecided: format.number(undecided), total: format.number(total) }),
  list: { to: 'changes', label: 'changes.seeAll' },
  pages: 'changes',
  things: ({ changes }) => changes.items,
  page: { address: 'changes', name: 'nav.changes', place: 5 },
  card: { place: 7 },
  slide: 'change-requests',
} satisfies FactPages
