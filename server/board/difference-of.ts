import type { BoardChange, BoardDifference, BoardView } from '../contract/board.ts'
import { sections } from '../facts/registry.ts'

const byMark = { critical: 0, attention: 1, good: 2 }
const markOf = ({ mark }: BoardChange) => (mark ? byMark[mark] : 3)

/** As long a move of a date counts as much as a figure that became nothing. */
const daysOfWhole = 30

/** How much a change is of what it was, 0 to 1: of a figure its share, of a date its days in a month. */
function sizeOf({ params }: BoardChange): number {
  if ('from' in params && typeof params.from === 'number' && typeof params.to === 'number') {
    const { from, to } = params
    return from === to ? 0 : Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to))
  }
  return 'days' in params && params.days !== null ? Math.min(1, Math.abs(params.days) / daysOfWhole) : 0
}

/** So many of one section come before the next sections have their turn. */
const mostAtOnce = 2

/** What weighs most first: see `BoardDifference`. What weighs the same stays in the order of the board. */
function weigh(changes: BoardChange[]): BoardChange[] {
  const rest = changes
    .filter(({ decides, section }) => !decides && section !== 'health')
    .sort((a, b) => markOf(a) - markOf(b))
  const largest = (of: BoardChange[]) =>
    of.reduce<BoardChange | null>((most, one) => (most && sizeOf(most) >= sizeOf(one) ? most : one), null)
  const first = [
    ...changes.filter(({ decides }) => decides === 'go-live'),
    ...changes.filter(({ decides }) => decides === 'gate'),
    ...changes.filter(({ section }) => section === 'health'),
    largest(rest.filter(({ mark }) => mark === 'good')),
    largest(rest.filter(({ mark }) => mark === 'attention' || mark === 'critical')),
  ].filter((change) => change !== null)
  const told = new Map<string, number>()
  const atOnce = new Set(first)
  for (const change of [...first, ...rest]) {
    const { section, mark } = change
    const before = told.get(section) ?? 0
    told.set(section, before + 1)
    if (mark && before < mostAtOnce) atOnce.add(change)
  }
  return [...new Set([...atOnce, ...rest])]
}

/** What changed between two boards of one project that the same reader may see; pure, and nothing between equal ones. */
export function differenceOf(before: BoardView, after: BoardView): BoardDifference {
  const changes = [...healthChange(before, after), ...sections.flatMap(({ changes }) => changes?.(before, after) ?? [])]
  return {
    since: { day: before.today, version: before.version },
    until: { day: after.today, version: after.version },
    changes: weigh(changes),
  }
}

const rank = { good: 0, unknown: 1, attention: 2, critical: 3 }

function healthChange({ health: before }: BoardView, { health: after }: BoardView): BoardChange[] {
  const [from, to] = [before.computed, after.computed]
  if (from === to) return []
  const mark = to === 'unknown' ? 'attention' : rank[to] < rank[from] ? 'good' : to
  return [{ code: 'health', section: 'health', mark, params: { from, to } }]
}
