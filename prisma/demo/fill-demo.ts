import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createIngestClient } from '../../server/client/create-ingest-client.ts'
import { DaylightError } from '../../server/contract/errors.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { revokeKey } from '../../server/identity/revoke-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { setTolerances } from '../../server/identity/set-tolerances.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import { openDatabase, type Database } from '../../server/platform/database.ts'
import type { Environment } from '../../server/platform/environment.ts'
import { log } from '../../server/platform/log.ts'
import { makePrivateFolder } from '../../server/platform/private-files.ts'
import { buildDemoStory } from './build-demo-story.ts'
import { holdDemoOpenDays } from './hold-demo-open-days.ts'
import type { DemoStory } from './demo-story.ts'
import { holdSurveys } from './hold-surveys.ts'

const password = 'daylight-demo'
const scope = operatorScope()

/** What is remembered between starts: the day the story ends on, so that going on with a filling repeats it. */
interface Memory {
  today: string
  key: string | null
  /** What the demo's personal links are made from. */
  seed: string
  /** The personal link that leads to the open survey; null until the surveys were held. */
  surveyToken: string | null
}

const fileIn = (dataFolder: string) => path.join(dataFolder, 'demo.json')

function recall(dataFolder: string): Memory {
  const file = fileIn(dataFolder)
  const fresh = { today: dayOf(Date.now(), 'Asia/Shanghai'), key: null, seed: randomUUID(), surveyToken: null }
  return existsSync(file) ? { ...fresh, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Memory>) } : fresh
}

function remember(dataFolder: string, memory: Memory) {
  makePrivateFolder(dataFolder)
  writeFileSync(fileIn(dataFolder), JSON.stringify(memory), { mode: 0o600 })
}

/**
 * Before the server runs: customers, projects and people, and the surveys, which are held at the times of the story. Later
 * starts, also after one that was cut off, add nothing twice.
 */
export async function prepareDemo(environment: Environment) {
  // Every mail of the past would be a line of its own.
  log.level = 'warn'
  const { dataFolder, databaseUrl } = environment
  const isFirst = !existsSync(fileIn(dataFolder))
  const memory = recall(dataFolder)
  if (memory.key || memory.surveyToken) return
  const story = buildDemoStory(memory.today)
  const database = await openDatabase(databaseUrl)
  if (isFirst) await refuseOthersData(database, story)
  remember(dataFolder, memory)
  await addEveryone(database, story)
  for (const told of story.customers.flatMap(({ projects }) => projects)) {
    if (!told.surveys) continue
    console.log(`Holding ${told.surveys.length} surveys of ${told.project.key}`)
    memory.surveyToken = await holdSurveys({ environment, database, seed: memory.seed }, told)
  }
  remember(dataFolder, memory)
  await database.$disconnect()
}

/** Everybody knows the demo's passwords: it moves in nowhere where somebody's customers are. */
async function refuseOthersData(database: Database, { customers }: DemoStory) {
  const own = customers.map(({ customer }) => customer.key)
  const other = await database.customer.findFirst({ where: { key: { notIn: own } } })
  if (other)
    throw new DaylightError(
      'conflict',
      `The database has customers already (${other.key}): set DAYLIGHT_DATA to a folder of its own`,
    )
}

/** With the server running: every tool's updates. Later starts, also after one that was cut off, add nothing twice. */
export async function fillDemo(environment: Environment, url: string) {
  const { dataFolder, databaseUrl } = environment
  const memory = recall(dataFolder)
  const story = buildDemoStory(memory.today)
  const projects = story.customers.flatMap((customer) => customer.projects.map(({ project }) => project.key))
  if (!memory.key) {
    const database = await openDatabase(databaseUrl)
    await pushStory(database, story, url)
    await holdDemoOpenDays(environment, database, memory.today)
    const { key } = await addKey(scope, database, { source: 'demo', projects, can: ['push', 'read'] })
    memory.key = key
    remember(dataFolder, memory)
    await database.$disconnect()
  }
  const { key, surveyToken } = memory
  const openDay = await findNextOpenDay(databaseUrl)
  return { key, surveyToken, projects, openDay, people: { password, list: peopleOf(story) } }
}

/** The open day that comes next, or is on. */
async function findNextOpenDay(databaseUrl: string) {
  const database = await openDatabase(databaseUrl)
  const openDay = await database.openDay.findFirst({
    where: { state: { in: ['planned', 'live'] } },
    orderBy: { startsAt: 'asc' },
  })
  await database.$disconnect()
  return openDay && { key: openDay.key, code: openDay.code }
}

/** Each person once, with the role they have in the first customer they stand under. */
function peopleOf({ customers }: DemoStory) {
  const people = customers.flatMap((customer) => customer.people)
  return people.filter(({ email }, index) => people.findIndex((other) => other.email === email) === index)
}

/** What is there from a start that was cut off stays as it is. */
async function unlessThere(adding: Promise<unknown>) {
  await adding.catch((error: unknown) => {
    if (!(error instanceof DaylightError && error.code === 'conflict')) throw error
  })
}

async function addEveryone(database: Database, { customers }: DemoStory) {
  for (const { customer, people, projects } of customers) {
    await unlessThere(addCustomer(scope, database, customer))
    for (const { project, agreed } of projects) {
      await unlessThere(addProject(scope, database, { ...project, customer: customer.key }))
      const { key, startsOn } = project
      if (agreed) await setTolerances(scope, database, { key, ...agreed }, () => Date.parse(startsOn))
    }
    for (const person of people)
      await unlessThere(addPerson(scope, database, { ...person, customer: customer.key, password }))
  }
}

/** Every tool pushes with a key of its own, over HTTP, as it would in real life; the keys end with the filling. */
async function pushStory(database: Database, { customers }: DemoStory, url: string) {
  const told = customers.flatMap((customer) => customer.projects)
  const total = told.flatMap(({ sources }) => sources).reduce((sum, { updates }) => sum + updates.length, 0)
  console.log(`Filling the demo with ${total} updates through the ingest API`)
  for (const { project, sources } of told)
    for (const { name, kinds, updates } of sources) {
      const { key } = await addKey(scope, database, { source: name, projects: [project.key], kinds })
      const { quarantined } = await createIngestClient({ url, key }).push({ project: project.key, updates })
      if (quarantined > 0) throw new Error(`${quarantined} updates of ${name} were quarantined`)
      await revokeKey(scope, database, key, Date.now())
    }
}
