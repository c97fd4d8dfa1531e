import type { FactPages } from '../fact'

export const milestone = {
  kind: 'milestone',
  outOf: ({ t, format }, { milestones: { total, completed, late } }) =>
    total === 0
      ? null
      : t('plan.outOf', {
          count: total,
          total: format.number(total),
          completed: format.number(completed),
          late: format.number(late),
        }),
  list: { to: 'plan', label: 'plan.seeAll' },
  pages: 'plan',
  things: ({ milestones }) => milestones.items,
  page: { address: 'plan', name: 'nav.plan', place: 1 },
  card: { place: 2, isWide: true },
  slide: 'plan',
} satisfies FactPages
