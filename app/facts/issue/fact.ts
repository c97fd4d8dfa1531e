import type { FactPages } from '../fact'

export const issue = {
  kind: 'issue',
  outOf: ({ t, format }, { issues: { total, open, bySeverity } }) =>
    total === 0
      ? null
      : t('issues.outOf', {
          critical: format.number(bySeverity.critical),
          open: format.number(open),
          total: format.number(total),
        }),
  list: { to: 'issues', label: 'issues.seeAll' },
  pages: 'issues',
  things: null,
  page: { address: 'issues', name: 'nav.issues', place: 3 },
  card: { place: 4 },
  slide: 'issues',
} satisfies FactPages
