import type { Update } from '../../server/contract/ingest.ts'

/** mulberry32: the same numbers, 0 to 1, for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const statuses: Record<string, string[]> = {
  issue: ['open', 'closed'],
  test: ['not-run', 'passed', 'failed', 'blocked', 'skipped'],
  action: ['open', 'done'],
  change: ['proposed', 'approved', 'done'],
}
const day = (random: () => number) => new Date(Date.UTC(2026, 8, 1 + Math.floor(random() * 60))).toISOString()

/** An update about one of a few things, at any time: late ones, repeated statuses and retractions are among them. */
export function randomUpdate(id: string, random: () => number): Update {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!
  const kind = pick(['issue', 'issue', 'test', 'test', 'milestone', 'action', 'change', 'response'])
  const at = day(random)
  const facts: Record<string, unknown> = { title: `Title ${id}`, status: statuses[kind] && pick(statuses[kind]) }
  if (kind === 'issue') facts.severity = pick(['critical', 'major', 'minor', null])
  if (kind === 'test') Object.assign(facts, { cycle: pick(['one', 'two']), module: pick(['finance', 'supply']) })
  if (kind === 'milestone') facts.forecastOn = day(random).slice(0, 10)
  const answer = { survey: pick(['q3', 'q4']), question: 'overall', scale: 'csat5', score: pick([1, 2, 3, 4, 5]) }
  const data = random() < 0.05 ? null : kind === 'response' ? answer : facts
  return { id, kind, key: `${kind}-${Math.floor(random() * 40)}`, at, data }
}
