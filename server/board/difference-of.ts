import type { BoardChange, BoardDifference, BoardView } from '../contract/board.ts'
import { sections } from '../facts/registry.ts'

const weight = { critical: 0, attention: 1, good: 2 }
const weightOf = ({ mark }: BoardChange) => (mark ? weight[mark] : 3)

/** What changed between two boards of one project that the same reader may see; pure, and nothing between equal ones. */
export function differenceOf(before: BoardView, after: BoardView): BoardDifference {
  const changes = [...healthChange(before, after), ...sections.flatMap(({ changes }) => changes?.(before, after) ?? [])]
  return {
    since: { day: before.today, version: before.version },
    until: { day: after.today, version: after.version },
    // A stable sort: what weighs the same stays in the order of the board.
    changes: changes.sort((a, b) => weightOf(a) - weightOf(b)),
  }
}

const rank = { good: 0, unknown: 1, attention: 2, critical: 3 }

function healthChange({ health: before }: BoardView, { health: after }: BoardView): BoardChange[] {
  const [from, to] = [before.computed, after.computed]
  if (from === to) return []
  const mark = to === 'unknown' ? 'attention' : rank[to] < rank[from] ? 'good' : to
  return [{ code: 'health', section: 'health', mark, params: { from, to } }]
}
