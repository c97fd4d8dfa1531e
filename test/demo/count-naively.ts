import type { Update } from '../../server/contract/ingest.ts'

export type Thing = Record<string, unknown> & { key: string; isInternal: boolean }

/** What the board must come to, counted the slow and obvious way: day by day, everything from the beginning. */
export const countNaively = (updates: readonly Update[]) => {
  const things = new Map<string, Thing>()
  const openByDay = new Map<string, number>()
  const reopened = new Set<string>()
  const all = (kind: string) => [...things].filter(([id]) => id.startsWith(`${kind}/`)).map(([, thing]) => thing)
  const sorted = updates.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  sorted.forEach(({ kind, key, at, data, visibility }, index) => {
    const id = `${kind}/${key}`
    const before = things.get(id)
    if (kind === 'issue' && before?.status === 'closed' && data?.status === 'open') reopened.add(key)
    things.set(id, { ...before, ...data, key, isInternal: visibility === 'internal' })
    const day = at.slice(0, 10)
    if (sorted[index + 1]?.at.slice(0, 10) !== day) {
      openByDay.set(day, all('issue').filter(({ status }) => status === 'open').length)
    }
  })
  return { all, openByDay, reopened }
}

/** Passed of executed among the tests, 0 to 1. */
export const passRateOf = (tests: readonly Thing[]) => {
  const passed = tests.filter(({ status }) => status === 'passed').length
  return passed / (passed + tests.filter(({ status }) => status === 'failed').length)
}
