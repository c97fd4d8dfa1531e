import type { Hanging, NamedThing } from '../contract/things.ts'
import { limits } from '../contract/limits.ts'
import type { Sql } from '../platform/sql.ts'
import type { Fact, Reference, Shown } from './fact.ts'
import { cutLong } from './fold-life.ts'
import { newestFirst, type FoldedThing, type Moment } from './folded.ts'
import { readThingsWhere } from './read-folded.ts'
import { facts } from './registry.ts'

type Told = Fact & Required<Pick<Fact, 'thing'>>
/** Those whose things have a page. */
const told = [...facts.values()].filter((fact): fact is Told => fact.thing !== undefined)

interface Around {
  projectId: number
  fact: Fact
  /** The thing as the reader sees it. */
  thing: FoldedThing
  /** Other things as the reader sees them. */
  seeThings(fact: Fact, things: FoldedThing[]): FoldedThing[]
  moment: Moment
}

/** The fields of a kind that name things of another. */
const fieldsNaming = (fact: Fact, of: string) =>
  Object.entries(fact.shown.data as Record<string, Shown>).flatMap(([field, how]) =>
    typeof how === 'object' && (how satisfies Reference).of === of ? [field] : [],
  )
/** The keys in some fields: each is one or a list of them. */
const keysIn = ({ state: { data } }: FoldedThing, fields: readonly string[]) =>
  fields.flatMap((field) => (data[field] ?? []) as string | string[])

/** What hangs on a thing, kind by kind: the things that name it and those that it names, as far as the reader sees that. */
export async function readHanging(sql: Sql, around: Around): Promise<Hanging[]> {
  const hanging: Hanging[] = []
  for (const other of told) {
    const group = await readGroup(sql, other, around)
    if (group.total > 0) hanging.push(group as Hanging)
  }
  return hanging
}

async function readGroup(sql: Sql, other: Told, { projectId, fact, thing, seeThings, moment }: Around) {
  const naming = fieldsNaming(other, fact.name)
  const named = [...new Set(keysIn(thing, fieldsNaming(fact, other.name)))]
  const found = new Map<string, FoldedThing>()
  if (naming.length > 0) {
    const things = await readThingsWhere(sql, projectId, other.name, { saying: thing.key })
    for (const one of seeThings(other, things)) if (keysIn(one, naming).includes(thing.key)) found.set(one.key, one)
  }
  const missing = named.filter((key) => !found.has(key))
  if (missing.length > 0) {
    const things = await readThingsWhere(sql, projectId, other.name, { keys: missing })
    // Its reader was not shown the key of an internal one.
    for (const one of seeThings(other, things)) found.set(one.key, one)
  }
  const { urgency, state, standing } = other.thing
  const sorted = [...found.values()].sort((a, b) => urgency(a.state.data) - urgency(b.state.data) || newestFirst(a, b))
  const states: Record<string, number> = {}
  for (const one of sorted) states[state(one.state.data)] = (states[state(one.state.data)] ?? 0) + 1
  const untold = missing.filter((key) => !found.has(key))
  const items: NamedThing[] = [
    ...sorted.slice(0, limits.linksListed).map(({ key, state: { data, memory, internal } }) => ({
      key,
      title: data.title === undefined ? null : cutLong(data.title as string, limits.namedTitle),
      internal,
      standing: standing(data, memory, moment),
    })),
    ...untold.map((key) => ({ key, title: null, internal: false, standing: null })),
  ]
  return { kind: other.name, total: sorted.length + untold.length, states, items: items.slice(0, limits.linksListed) }
}
