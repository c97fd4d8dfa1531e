import type { LedgerStore, SameIdRow, StoredThing } from './ledger-store.ts'
import type { ParsedPush } from './parse-push.ts'

/** A thing as a transaction knows it: as it is stored, or as it will be. */
export interface KnownThing {
  /** null where it is new. */
  stored: StoredThing | null
  /** Whether it was there before this transaction. */
  isThere: boolean
  /** Whether it is another one now than it was. */
  isChanged: boolean
}

/** What a project's ledger knows of what some pushes speak of. */
export interface Known {
  things: KnownThings
  /** By source, then by id: those updates that the ledger has. */
  updates: ReadonlyMap<number, Map<string, SameIdRow>>
}
/** By kind and key. */
export type KnownThings = ReadonlyMap<string, ReadonlyMap<string, KnownThing>>

/** Reads what is known of what pushes to one project speak of, with one statement for each kind and source. */
export async function readKnown(store: LedgerStore, projectId: number, pushes: readonly ParsedPush[]): Promise<Known> {
  const applicable = pushes.flatMap(({ push, updates }) =>
    updates.filter((update) => update.ok).map((update) => ({ update, sourceId: push.project.sourceId })),
  )
  const ids = new Map<number, Set<string>>(pushes.map(({ push }) => [push.project.sourceId, new Set()]))
  for (const { update, sourceId } of applicable) ids.get(sourceId)!.add(update.id)
  const [things, ...updates] = await Promise.all([
    readKnownThings(
      store,
      projectId,
      applicable.map(({ update }) => update),
    ),
    ...[...ids].map(async ([sourceId, ofSource]) => {
      const found = ofSource.size > 0 ? await store.findUpdates(sourceId, [...ofSource]) : []
      return [sourceId, new Map(found.map((row) => [row.updateId, row]))] as const
    }),
  ])
  return { things, updates: new Map(updates) }
}

/** The things that some updates are about. */
export async function readKnownThings(
  store: LedgerStore,
  projectId: number,
  updates: readonly { kind: string; key: string }[],
): Promise<KnownThings> {
  const things = new Map<string, Map<string, KnownThing>>()
  for (const { kind, key } of updates) {
    let ofKind = things.get(kind)
    if (!ofKind) things.set(kind, (ofKind = new Map<string, KnownThing>()))
    if (!ofKind.has(key)) ofKind.set(key, { stored: null, isThere: false, isChanged: false })
  }
  await Promise.all(
    [...things].map(async ([kind, ofKind]) => {
      for (const stored of await store.findThings(projectId, kind, [...ofKind.keys()]))
        Object.assign(ofKind.get(stored.key)!, { stored, isThere: true })
    }),
  )
  return things
}
