import type { ThingView } from '../contract/things.ts'
import { limits } from '../contract/limits.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import type { Fact, Shown } from './fact.ts'
import type { ThingState } from './fold.ts'
import { saidIn } from './fold-life.ts'
import { spokenOf, type FoldedThing } from './folded.ts'
import { thingsForCustomer, type Withheld } from './for-customer.ts'
import { readThingRow, readWithheld } from './read-folded.ts'
import { readHanging } from './read-hanging.ts'
import { readLife } from './read-life.ts'
import { facts } from './registry.ts'

/** Which thing is read, on which civil day, and which page of its life. */
export interface ThingReading {
  project: Granted
  kind: string
  key: string
  page: number
  today: string
}

/**
 * One thing as its page shows it to the project's reader, all of one moment: how it stands, its life, what hangs on it. null alike
 * for what nobody told of, what was retracted, and what is internal where the reader does not see that.
 */
export const readThing = (sql: Sql, reading: ThingReading): Promise<ThingView | null> =>
  sql.snapshot((frozen) => readWhole(frozen, reading))

async function readWhole(sql: Sql, { project, kind, key, page, today }: ThingReading): Promise<ThingView | null> {
  const fact = facts.get(kind)
  if (!fact?.thing) return null
  const row = await readThingRow(sql, project.id, kind, key)
  if (!row || (row.thing.state.internal && !project.can.readInternal)) return null
  const eyes = await eyesOf(sql, project, fact)
  const thing = eyes.seeThings(fact, [row.thing])[0]!
  const moment = { today, timeZone: project.timeZone }
  const { data, memory, internal, url } = thing.state
  const see = (state: ThingState) =>
    state.internal && !project.can.readInternal ? null : eyes.seeThings(fact, [{ ...row.thing, state }])[0]!.state.data
  const { life, since } = await readLife(sql, {
    project,
    fact: fact as Parameters<typeof readLife>[1]['fact'],
    begun: { kind, key, chainSeq: row.chainSeq, newestSource: row.thing.newestSource! },
    see,
    nameOf: (source) => (eyes.isWithheld(source) ? null : source),
    page,
  })
  return {
    kind,
    key,
    title: (data.title as string | undefined) ?? null,
    url,
    internal,
    ...spokenOf(thing),
    sources: await readSourceNames(sql, project, eyes.isWithheld),
    today,
    standing: fact.thing.standing(data, memory, moment),
    since,
    fields: Object.fromEntries(
      Object.keys(fact.shown.data).flatMap((field) => {
        const said = saidIn(data, field)
        return said === null ? [] : [[field, Array.isArray(said) ? said.slice(0, limits.linksListed) : said]]
      }),
    ),
    hanging: await readHanging(sql, { projectId: project.id, fact, thing, seeThings: eyes.seeThings, moment }),
    life,
  } as ThingView
}

/** The sources that spoke of the project, as far as their names are for its reader. */
async function readSourceNames(sql: Sql, { id }: Granted, isWithheld: (source: string) => boolean): Promise<string[]> {
  const rows = await sql.all<{ name: string }>(
    'SELECT DISTINCT s.name FROM source s JOIN source_activity a ON a.source_id = s.id WHERE s.project_id = ? ORDER BY s.name',
    id,
  )
  return rows.map(({ name }) => name).filter((name) => !isWithheld(name))
}

/** With which eyes the project's reader sees things of a kind: the delivery team all of them, a customer what is shown. */
async function eyesOf(sql: Sql, project: Granted, fact: Fact) {
  if (project.can.readInternal)
    return { seeThings: (_: Fact, things: FoldedThing[]) => things, isWithheld: () => false }
  const references = Object.values(fact.shown.data as Record<string, Shown>).flatMap((how) =>
    typeof how === 'object' ? [how.of] : [],
  )
  const withheld: Withheld = await readWithheld(sql, project.id, references)
  return {
    seeThings: (of: Fact, things: FoldedThing[]) => thingsForCustomer(of, things, withheld),
    isWithheld: (source: string) => withheld.internalSources.has(source),
  }
}
