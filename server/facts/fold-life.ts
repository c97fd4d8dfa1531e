import type { FieldChange, FieldValue, LifeEntry } from '../contract/things.ts'
import { limits } from '../contract/limits.ts'
import { dayOf } from '../platform/civil-day.ts'
import { instantText } from '../platform/instant.ts'
import type { ThingPage } from './fact.ts'
import { applyUpdate, type FoldUpdate, type ThingState } from './fold.ts'

/** What a reader sees of a thing's data; null where they see nothing of it. */
export type SeeState = (state: ThingState) => Record<string, unknown> | null

interface LifeOf {
  /** The fields that are told of, in the order in which they are. */
  fields: readonly string[]
  state: ThingPage['state']
  see: SeeState
  /** The name of a source, null where it is not for the reader. */
  nameOf(source: string): string | null
  timeZone: string
  /** The thing before all of its updates that are taken: null where it begins with them. */
  before: ThingState | null
}

/** Folds for the data alone: nothing is counted or remembered. */
const dataOnly = { name: '', schema: null as never, staleAfterDays: 0, step: () => null }

/**
 * The life of a thing, from its updates as they are taken one by one in the order of the fold: an entry for each that changed
 * what the reader sees, and the first by which they see it at all. What was said while it was internal is in no entry of a reader
 * who does not see that, also not as what was before.
 */
export function createLife({ fields, state: stateOf, see, nameOf, timeZone, before }: LifeOf) {
  const entries: LifeEntry[] = []
  let state = before
  let seen = before && see(before)
  let since: string | null = null
  return {
    entries,
    /** The civil day since which its state is what it is; null where it was that before. */
    since: () => since,
    take(update: FoldUpdate & { seq: number; data: Record<string, unknown> }) {
      const was = state && stateOf(state.data)
      state = applyUpdate(dataOnly, state, update, timeZone, () => {})
      const on = dayOf(Math.floor(update.instant / 1000), timeZone)
      if (stateOf(state.data) !== was) since = on
      const now = see(state)
      if (!now) return
      const changes = changesOf(fields, seen ?? {}, now)
      if (changes.length > 0 || !seen)
        entries.push({ seq: update.seq, at: instantText(update.instant), on, source: nameOf(update.source), changes })
      seen = now
    },
  }
}

/** What a field says; a list of nothing says nothing. */
export function saidIn(data: object, field: string): FieldValue {
  const value = (data as Record<string, FieldValue | undefined>)[field] ?? null
  return Array.isArray(value) && value.length === 0 ? null : value
}

function changesOf(fields: readonly string[], before: object, after: object): FieldChange[] {
  return fields.flatMap((field) => {
    const [from, to] = [saidIn(before, field), saidIn(after, field)]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from: cut(from), to: cut(to) }]
  })
}

/** So much of a value as a line has room for. */
function cut(value: FieldValue): FieldValue {
  if (typeof value === 'string') return cutLong(value, limits.lifeText)
  if (!Array.isArray(value)) return value
  const some = value.slice(0, limits.lifeList).map((text) => cutLong(text, limits.lifeText))
  return some.length < value.length ? [...some, '…'] : some
}

/** At most so many characters of a text, and never half of one. */
export const cutLong = (text: string, most: number): string =>
  text.length > most
    ? `${text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : text
