import { isUtf8 } from 'node:buffer'
import { errorMaps, explainIssue, say, type Language } from '../contract/explain.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { pushSchema, type Update, type Visibility } from '../contract/ingest.ts'
import { createFairLines } from '../platform/fair-lines.ts'
import { judgeUpdate, type RefusedUpdate } from './judge-update.ts'

/** What the key that came with a push may do: its source in each project it covers, and the kinds. */
export interface PushGrant {
  source: string
  /** null covers every kind. */
  kinds: string[] | null
  projects: {
    id: number
    key: string
    timeZone: string
    sourceId: number
    sourceVisibility: Visibility
  }[]
}
export type GrantedProject = PushGrant['projects'][number]

/** A push that was understood, on its way to the writer: for which project, its bytes, and what of it is refused. */
export interface JudgedPush {
  project: GrantedProject
  source: string
  language: Language
  body: Uint8Array
  /** How many updates it has. */
  count: number
  /** By their place among the updates; all others can be applied. */
  refused: Map<number, RefusedUpdate>
}

/** Updates judged before other requests get their turn: a fraction of a millisecond. */
const slice = 100

/**
 * Judges the body of a push. Throws `invalid` with the path when it has not the shape of one, and `forbidden` when the
 * key does not cover the project or a kind; whether that project exists makes no difference.
 */
export async function judgePush(body: Uint8Array, grant: PushGrant, language: Language): Promise<JudgedPush> {
  const envelope = pushSchema.safeParse(parseJson(body, language), errorMaps[language])
  if (!envelope.success) {
    const { path, message } = explainIssue(envelope.error)
    throw new DaylightError('invalid', path ? `${path}: ${message}` : message, { path })
  }
  const { updates } = envelope.data
  const project = grant.projects.find(({ key }) => key === envelope.data.project)
  if (!project) throw new DaylightError('forbidden', say('project_not_covered', language), { path: 'project' })

  const refused: JudgedPush['refused'] = new Map()
  for (const [index, update] of updates.entries()) {
    if (index > 0 && index % slice === 0) await new Promise(setImmediate)
    const refusal = judgeUpdate(update, language)
    if (refusal) refused.set(index, refusal)
    else if (grant.kinds && !grant.kinds.includes((update as Update).kind)) {
      const message = `${say('kind_not_covered', language)}: ${(update as Update).kind}`
      throw new DaylightError('forbidden', message, { path: `updates.${index}.kind` })
    }
  }
  return { project, source: grant.source, language, body, count: updates.length, refused }
}

function parseJson(body: Uint8Array, language: Language): unknown {
  if (!isUtf8(body)) throw new DaylightError('invalid', say('not_utf8', language))
  if (!isBounded(body)) throw new DaylightError('invalid', say('too_many_values', language))
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (error) {
    throw new DaylightError('invalid', `${say('not_json', language)}: ${(error as Error).message}`)
  }
}

const [quote, backslash, comma, colon] = Buffer.from('"\\,:')
const openings = new Set(Buffer.from('{['))
const closings = new Set(Buffer.from('}]'))

/**
 * Whether JSON has no more values and entries than a push takes, counted without making any of them: what is
 * cheap to send as brackets is dear to parse.
 */
function isBounded(body: Uint8Array): boolean {
  let values = 0
  const entries: number[] = []
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte === quote) {
      do {
        at = body.indexOf(quote, at + 1)
        if (at < 0) return true
      } while (isEscaped(body, at))
    } else if (openings.has(byte)) {
      entries.push(1)
      if (++values > limits.pushValues) return false
    } else if (closings.has(byte)) entries.pop()
    else if (byte === comma) {
      const inList = (entries[entries.length - 1] ?? 0) + 1
      entries[Math.max(0, entries.length - 1)] = inList
      if (inList > limits.pushEntries || ++values > limits.pushValues) return false
    } else if (byte === colon && ++values > limits.pushValues) return false
  }
  return true
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(body: Uint8Array, at: number): boolean {
  let before = at
  while (body[before - 1] === backslash) before--
  return (at - before) % 2 === 1
}

/**
 * Judges pushes one after another, those of every key in turns, so that however many arrive, only one is in memory as
 * more than its bytes, and nobody waits behind all that another one sends.
 */
export function createJudge(): typeof judgePush {
  const lines = createFairLines<() => Promise<void>>()
  let judging = false

  async function judgeAll() {
    judging = true
    for (let judge = lines.take(); judge; judge = lines.take()) await judge()
    judging = false
  }

  return (body, grant, language) =>
    new Promise((resolve, reject) => {
      lines.add(nameOfPusher(grant), () => judgePush(body, grant, language).then(resolve, reject))
      if (!judging) void judgeAll()
    })
}

/** Who pushes, for lines in which everyone gets a turn: its sources in the projects that it covers. */
export const nameOfPusher = ({ projects }: PushGrant): string => projects.map(({ sourceId }) => sourceId).join(' ')
