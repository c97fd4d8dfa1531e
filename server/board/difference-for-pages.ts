import type { BoardDifference } from '../contract/board.ts'
import { keepSome } from '../contract/board/keep-some.ts'

/** As many as a page shows with what it folds away. */
const mostChanges = 12
/** As many of one section as a page may show first. */
const mostOfSection = 3

/** A difference as pages carry it: what weighs most, also of each section, and how much more there is. */
export function differenceForPages(difference: BoardDifference | null): BoardDifference | null {
  if (!difference || difference.changes.length <= mostChanges) return difference
  const { changes } = difference
  const told = new Map<string, number>()
  const ofSections = changes.filter(({ section }) => {
    const before = told.get(section) ?? 0
    told.set(section, before + 1)
    return before < mostOfSection
  })
  const kept = keepSome(changes, [...changes.slice(0, mostChanges), ...ofSections])
  return { ...difference, changes: kept, more: changes.length - kept.length }
}
