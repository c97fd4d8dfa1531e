import type { AddToSeries } from '../facts/fact.ts'
import { foldNewer, type FoldedChange } from './fold-appended.ts'
import type { LateFolds } from './fold-late.ts'
import type { Things } from './fold-turn.ts'
import type { LedgerStore } from './ledger-store.ts'

/** Folds what was appended to things, of which the late ones were folded already, and adds what that changes in the series. */
export function foldTouched(
  { timeZone, series }: { timeZone: string; series: { add: AddToSeries } },
  things: Things,
  late: LateFolds,
): FoldedChange[] {
  for (const [name, days] of late.series) for (const [day, value] of days) series.add(name, day, value)
  const changes: FoldedChange[] = []
  for (const ofKind of things.values())
    for (const thing of ofKind.values())
      if (thing.appended.length > 0) changes.push(late.changes.get(thing) ?? foldNewer(thing, timeZone, series.add))
  return changes
}

/** Stores what folds change beside the things themselves. */
export async function writeCheckpoints(store: LedgerStore, projectId: number, changes: readonly FoldedChange[]) {
  const written: unknown[] = []
  for (const { thing, replacesCheckpoints, checkpoints, links } of changes) {
    if (replacesCheckpoints) written.push(store.removeCheckpoints(projectId, thing.kind, thing.key))
    if (checkpoints.length > 0) written.push(store.saveCheckpoints(projectId, thing.kind, thing.key, checkpoints))
    if (links.length > 0) written.push(store.linkRows(projectId, links))
  }
  await Promise.all(written)
}
