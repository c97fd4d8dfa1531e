import type { FactPages } from '../fact'
import { sayCycle } from './say-cycle'

export const test = {
  kind: 'test',
  outOf: (words, { uat }) => {
    const cycle = uat.cycles.find(({ current }) => current)
    return cycle ? sayCycle(words, cycle) : null
  },
  list: { to: 'uat', label: 'uat.seeAll' },
  pages: 'uat',
  things: null,
  page: { address: 'uat', name: 'nav.uat', place: 2 },
  card: { place: 3 },
  slide: 'uat',
} satisfies FactPages
