import type { FactPages } from '../fact'
import { countAsked } from './yours'

export const action = {
  kind: 'action',
  outOf: ({ t, format }, { actions }) => {
    if (actions.total === 0) return null
    const asked = countAsked(actions)
    return t('actions.outOf', {
      open: format.number(actions.open),
      total: format.number(actions.total),
      asked: format.number(asked.total),
      overdue: format.number(asked.overdue),
    })
  },
  list: { to: 'actions', label: 'actions.seeAll' },
  pages: null,
  things: ({ actions }) => actions.items,
  page: { address: 'actions', name: 'nav.actions', place: 6 },
  card: { place: 1 },
  slide: 'your-part',
} satisfies FactPages
