import { DaylightError } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { boundChunks, readBeginning } from '../formats/bound-chunks.ts'
import { decodeText, detectEncoding, type ReadAgain } from '../formats/decode-text.ts'
import { createDateReader } from '../formats/read-date.ts'
import { rootName } from '../formats/read-elements.ts'
import { sha256 } from '../platform/sha256.ts'
import type { PlanMapping } from './plan-mapping.ts'
import type { PlannedTask, ReadDay } from './planned-task.ts'
import { readMspdi } from './read-mspdi.ts'
import { readXer } from './read-xer.ts'

/** What a plan says of a milestone; null clears what it said before. */
export interface PlannedMilestone {
  key: string
  title: string
  plannedOn: string | null
  forecastOn: string | null
  completedOn: string | null
  phase?: string
  gate?: boolean
}

export interface ReadPlan {
  format: 'mspdi' | 'xer'
  /** What the keys of its milestones begin with; empty where nothing tells them from others. */
  prefix: string
  /** How many tasks it has in all. */
  tasks: number
  milestones: PlannedMilestone[]
}

type Format = ReadPlan['format']

/** What can be said of a file that is none of the two; what Microsoft Project itself writes only its own programs read. */
function refuse(head: Uint8Array, beginning: string): never {
  const say = (message: string): never => {
    throw new DaylightError('invalid', message, { path: 'plan' })
  }
  if (head[0] === 0xd0 && head[1] === 0xcf) say('a plan as Microsoft Project keeps it (.mpp): save it as XML')
  if (beginning.startsWith('MPX,')) say('a plan as Microsoft Project 98 exchanged it (.mpx): save it as XML')
  const root = beginning.startsWith('<') ? rootName(beginning) : null
  if (root === 'APIBusinessObjects') say('a plan as Primavera writes XML: export it as XER')
  if (head.length === 0) say('the file is empty')
  return say('no plan that is known: neither XML of Microsoft Project nor XER of Primavera')
}

function formatOf(head: Uint8Array, beginning: string): Format {
  if (beginning.startsWith('ERMHDR')) return 'xer'
  if (beginning.startsWith('<') && rootName(beginning) === 'Project') return 'mspdi'
  return refuse(head, beginning)
}

/** Days as they are written; `NA`, nothing, and years that nobody means are none. */
function dayReader(pattern: string | undefined): ReadDay {
  const read = createDateReader(pattern)
  return (text) => {
    const value = text?.trim() ?? ''
    if (value === '' || /^n\/?a$/i.test(value)) return null
    const date = read(value)
    if ('instant' in date) {
      const year = Number(date.instant.day.slice(0, 4))
      return year > limits.firstYear && year <= limits.lastYear ? date.instant.day : null
    }
    const ways =
      'patterns' in date ? ` Say "dates": ${date.patterns.map((one) => `"${one}"`).join(' or ')} in the mapping` : ''
    throw new DaylightError('invalid', `how is the date “${value.slice(0, 60)}” meant?${ways}`, { path: 'dates' })
  }
}

const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '').trim()
const sameName = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Reads a plan of Microsoft Project (XML) or Primavera (XER), by what is in it. Throws `invalid` with what to do for any other. */
export async function readPlan(file: ReadAgain, mapping: PlanMapping): Promise<ReadPlan> {
  const read = () => boundChunks(file())
  const head = await readBeginning(read(), 64 * 1024)
  const encoding = await detectEncoding(read)
  const beginning = new TextDecoder(encoding).decode(head).trimStart()
  const format = formatOf(head, beginning)
  const readTasks = format === 'xer' ? readXer : readMspdi
  const prefix = mapping.prefix ?? (format === 'mspdi' ? 'task-' : '')
  const milestones = new Map<string, PlannedMilestone>()
  const choose = createChoice(mapping)
  let tasks = 0
  for await (const task of readTasks(decodeText(read(), encoding), dayReader(mapping.dates))) {
    if (++tasks > limits.casesTogether)
      throw new DaylightError('too_large', `more than ${limits.casesTogether} tasks`, { path: 'plan' })
    const milestone = choose(task, prefix)
    if (milestone) milestones.set(milestone.key, milestone)
  }
  return { format, prefix, tasks, milestones: [...milestones.values()] }
}

/** Gives what makes milestones of tasks: of those that are one, and of those that the mapping names. */
function createChoice({ take, leave, phases, gates }: PlanMapping) {
  const [taken, left, gated] = [take, leave, gates].map((names) => new Set(names.map(sameName))) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const phaseOf = new Map(Object.entries(phases).map(([name, phase]) => [sameName(name), phase]))
  return ({ id, name, path, isMilestone, ...days }: PlannedTask, prefix: string): PlannedMilestone | null => {
    const isNamedIn = (names: Set<string>) => names.has(sameName(name)) || names.has(sameName(id))
    if (isNamedIn(left) || !(isMilestone || isNamedIn(taken))) return null
    const phase = [name, ...path.toReversed()].map((one) => phaseOf.get(sameName(one))).find(Boolean)
    const title = clean(name).slice(0, limits.titleLength).toWellFormed()
    const said = { ...(phase ? { phase } : {}), ...(isNamedIn(gated) ? { gate: true } : {}) }
    return { key: clean(prefix + id).slice(0, limits.idLength), title, ...days, ...said }
  }
}

/** The update that says so, dated `at` (milliseconds); its id says all that is in it. */
export function updateOfMilestone({ key, ...data }: PlannedMilestone, at: number): Update {
  const instant = new Date(at).toISOString()
  const id = `plan:${sha256(JSON.stringify([key, instant, data])).slice(0, 40)}`
  return { id, kind: 'milestone', key, at: instant, data: { ...data } }
}
