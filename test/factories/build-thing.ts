import type { ThingKind } from '../../server/contract/board/sections.ts'
import type { ThingOf } from '../../server/contract/things.ts'

const life = { entries: [], page: 1, pages: 1, total: 0, updates: 0, isCut: false }

/** One thing as its page is given it on 22 November 2026; give what matters to the test. */
export const buildThing = <Kind extends ThingKind>(
  given: Pick<ThingOf<Kind>, 'kind' | 'standing'> & Partial<ThingOf<Kind>>,
): ThingOf<Kind> => ({
  key: 'ERP-17',
  title: 'Ledger totals differ',
  url: null,
  internal: false,
  source: 'Jira',
  updatedAt: '2026-11-20T08:00:00.000Z',
  sources: ['Jira'],
  today: '2026-11-22',
  since: '2026-11-20',
  fields: {},
  hanging: [],
  life,
  ...given,
})
