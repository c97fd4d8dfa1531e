import type { Folded, FoldedSeries, FoldedThing } from './folded.ts'
import type { Fact, Reference, Shown, ShownSeries, ShownSegment } from './fact.ts'
import { facts } from './registry.ts'
import type { SeriesSegment } from './series-name.ts'

/**
 * What a customer may see of what is folded: every view, list, table, difference, deck and export for them is made of this.
 * Of each thing and series it has what the kind declares as `shown`, and nothing else; the names of internal sources, and
 * the keys and addresses of what is internal, are not there. All of it still counts.
 */
export function forCustomer(folded: Folded): Folded {
  const internalSources = new Set(folded.activity.filter(({ internal }) => internal).map(({ source }) => source))
  const internalKeys = internalKeysOf(folded.things)
  return {
    things: [...facts.values()].flatMap((fact) => {
      const own = folded.things.filter(({ kind }) => kind === fact.name)
      return thingsForCustomer(fact, own, { internalSources, internalKeys })
    }),
    series: seriesForCustomer(folded.series, { internalSources, internalKeys }),
    activity: folded.activity.map((spoke) => (spoke.internal ? { ...spoke, source: null } : spoke)),
  }
}

/** What is not for customers: the names of sources, and by kind the keys of things. */
export interface Withheld {
  internalSources: ReadonlySet<string | null>
  internalKeys: ReadonlyMap<string, ReadonlySet<string>>
}

/** The keys of internal things by their kind. */
export function internalKeysOf(things: readonly FoldedThing[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const { kind, key, state } of things)
    if (state.internal) keys.set(kind, (keys.get(kind) ?? new Set<string>()).add(key))
  return keys
}

/** Things of one kind as a customer sees them; an internal one is called after its place among them. */
export function thingsForCustomer(fact: Fact, things: readonly FoldedThing[], withheld: Withheld): FoldedThing[] {
  const { data: shown, memory: shownMemory = {} } = fact.shown as {
    data: Record<string, Shown>
    memory?: Record<string, Shown>
  }
  const names = namesOf(shown, things)
  return things.map((thing, index): FoldedThing => {
    const { internal, said, url, data, memory } = thing.state
    const see = (fields: unknown, as: Record<string, Shown>) =>
      Object.fromEntries(
        Object.entries(as).flatMap(([field, how]) => {
          const value = (fields as Record<string, unknown> | null)?.[field]
          const seen = value === undefined ? value : seeField(value, how, internal, names.get(field), withheld)
          return seen === undefined ? [] : [[field, seen]]
        }),
      )
    const isNamed = !internal && !withheld.internalSources.has(thing.newestSource)
    return {
      ...thing,
      key: internal ? `internal-${index + 1}` : thing.key,
      newestSource: isNamed ? thing.newestSource : null,
      state: {
        said,
        internal,
        url: internal ? null : url,
        data: see(data, shown),
        memory: typeof memory === 'object' && memory !== null ? see(memory, shownMemory) : null,
      },
    }
  })
}

/** By field that is a `name`, the names that things carry which are not internal. */
function namesOf(shown: Record<string, Shown>, things: readonly FoldedThing[]): Map<string, Set<unknown>> {
  const open = things.filter(({ state }) => !state.internal)
  const fields = Object.keys(shown).filter((field) => shown[field] === 'name')
  return new Map(fields.map((field) => [field, new Set(open.map(({ state }) => state.data[field]))]))
}

/** A field as a customer sees it; undefined where they do not. */
function seeField(
  value: unknown,
  how: Shown,
  internal: boolean,
  names: ReadonlySet<unknown> | undefined,
  { internalKeys }: Withheld,
): unknown {
  if (how === 'figure') return value
  if (how === 'name') return !internal || names!.has(value) ? value : undefined
  if (internal) return undefined
  if (how === 'text') return value
  return seeReference(value, how, internalKeys)
}

function seeReference(value: unknown, { of }: Reference, internalKeys: Withheld['internalKeys']): unknown {
  const isHidden = (key: unknown) => internalKeys.get(of)?.has(key as string) ?? false
  if (Array.isArray(value)) return value.filter((key) => !isHidden(key))
  return isHidden(value) ? undefined : value
}

/** The series that kinds declare, with the segments that a customer sees; what they do not see is null in its place. */
function seriesForCustomer(series: readonly FoldedSeries[], withheld: Withheld): FoldedSeries[] {
  const declared = [...facts.values()].flatMap(({ shown }) => shown.series ?? [])
  return declared.flatMap((one) => {
    const own = series.filter(({ segments }) => one.start.every((segment, index) => segments[index] === segment))
    return seeSeries(own, one, withheld)
  })
}

function seeSeries(series: readonly FoldedSeries[], { start, segments: shown }: ShownSeries, withheld: Withheld) {
  const isInternal = ({ segments }: FoldedSeries) =>
    shown.some((how, index) => how === 'internal' && segments[start.length + index] === true)
  /** A name together with the names before it. */
  const nameAt = (segments: readonly SeriesSegment[], position: number) =>
    JSON.stringify(
      shown.flatMap((how, index) =>
        how === 'name' && index <= position ? (segments[start.length + index] ?? null) : [],
      ),
    )
  const open = series.filter((one) => !isInternal(one) && one.days.reduce((sum, { value }) => sum + value, 0) > 0)
  const named = shown.map((how, position) =>
    how === 'name' ? new Set(open.map(({ segments }) => nameAt(segments, position))) : null,
  )
  const groups = new Map<SeriesSegment, number>()
  const groupOf = (segment: SeriesSegment) => {
    if (segment !== null && !groups.has(segment)) groups.set(segment, groups.size)
    return segment === null ? null : groups.get(segment)!
  }
  const see = (how: ShownSegment, segment: SeriesSegment, one: FoldedSeries, position: number): SeriesSegment => {
    if (how === 'figure' || how === 'internal') return segment
    if (how === 'group') return groupOf(segment)
    if (how === 'name') return named[position]!.has(nameAt(one.segments, position)) ? segment : null
    if (isInternal(one)) return null
    if (how === 'source') return withheld.internalSources.has(segment as string) ? null : segment
    return (seeReference(segment, how, withheld.internalKeys) as SeriesSegment | undefined) ?? null
  }
  return series.map((one): FoldedSeries => ({
    ...one,
    name: '',
    segments: [
      ...start,
      ...one.segments
        .slice(start.length, start.length + shown.length)
        .map((segment, position) => see(shown[position]!, segment, one, position)),
    ],
  }))
}
