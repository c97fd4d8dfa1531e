import { isUtf8 } from 'node:buffer'
import { findJsonExcess } from '../contract/bounded-json.ts'
import { errorMaps, explainIssue } from '../contract/explain.ts'
import type { Language } from '../contract/languages.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { addressedPushSchema, pushSchema, type Update, type Visibility } from '../contract/ingest.ts'
import { createFairLines } from '../platform/fair-lines.ts'
import { judgeUpdate, type RefusedUpdate } from './judge-update.ts'

/** What the key that came with a push may do: its source in each project it covers, and the kinds. */
export interface PushGrant {
  source: string
  /** null covers every kind. */
  kinds: string[] | null
  /** What is tried again out of quarantine: what still does not fit is kept there already. */
  isReplay?: boolean
  /** The project that the address of the request says; its body need not say it again. */
  addressed?: string
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
  /** Whether what cannot be applied is kept. */
  keepsRefused: boolean
}

/** Updates, and bytes of a body, judged before other requests get their turn: about a millisecond. */
const slice = { updates: 100, bytes: 64 * 1024 }
const othersTurn = () => new Promise(setImmediate)

/**
 * Judges the body of a push. Throws `invalid` with the path when it has not the shape of one, and `forbidden` when the
 * key does not cover the project or a kind; whether that project exists makes no difference.
 */
export async function judgePush(body: Uint8Array, grant: PushGrant, language: Language): Promise<JudgedPush> {
  const text = readText(body)
  if (body.byteLength > slice.bytes) await othersTurn()
  const { addressed } = grant
  const schema = addressed === undefined ? pushSchema : addressedPushSchema
  const envelope = schema.safeParse(parseJson(text), errorMaps[language])
  if (!envelope.success) {
    const { path, message } = explainIssue(envelope.error)
    throw new DaylightError('invalid', path ? `${path}: ${message}` : message, { path })
  }
  const { updates, project: said = addressed } = envelope.data
  if (addressed !== undefined && said !== addressed)
    throw new DaylightError('invalid', { code: 'other_project' }, { path: 'project' })
  const project = grant.projects.find(({ key }) => key === said)
  if (!project) throw new DaylightError('forbidden', { code: 'project_not_covered' }, { path: 'project' })

  const refused: JudgedPush['refused'] = new Map()
  const atOnce = Math.min(slice.updates, Math.ceil((updates.length * slice.bytes) / body.byteLength))
  for (const [index, update] of updates.entries()) {
    if (index % atOnce === 0 && (index > 0 || body.byteLength > slice.bytes)) await othersTurn()
    const refusal = judgeUpdate(update, language)
    if (refusal) refused.set(index, refusal)
    else if (grant.kinds && !grant.kinds.includes((update as Update).kind)) {
      const { kind } = update as Update
      throw new DaylightError('forbidden', { code: 'kind_not_covered', kind }, { path: `updates.${index}.kind` })
    }
  }
  return {
    project,
    source: grant.source,
    language,
    body,
    count: updates.length,
    refused,
    keepsRefused: !grant.isReplay,
  }
}

function readText(body: Uint8Array): string {
  if (!isUtf8(body)) throw new DaylightError('invalid', { code: 'not_utf8' })
  const text = new TextDecoder().decode(body)
  const excess = findJsonExcess(text, limits.pushJson)
  if (excess) throw new DaylightError('invalid', excess)
  return text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DaylightError('invalid', { code: 'not_json', why: (error as Error).message })
  }
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
