import { isUtf8 } from 'node:buffer'
import { errorMaps, explainIssue, say, type Language } from '../contract/explain.ts'
import { DaylightError } from '../contract/errors.ts'
import { pushSchema, type Visibility } from '../contract/ingest.ts'
import { parseUpdate, type ParsedUpdate, type RefusedUpdate } from './parse-update.ts'

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

/** A push that was understood: for which project, and each update judged. */
export interface ParsedPush {
  project: GrantedProject
  source: string
  updates: (ParsedUpdate | RefusedUpdate)[]
}

function parseJson(body: Uint8Array, language: Language): unknown {
  if (!isUtf8(body)) throw new DaylightError('invalid', say('not_utf8', language))
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (error) {
    throw new DaylightError('invalid', `${say('not_json', language)}: ${(error as Error).message}`)
  }
}

/**
 * Reads the body of a push. Throws `invalid` with the path when it has not the shape of one, and `forbidden` when the
 * key does not cover the project or a kind; whether that project exists makes no difference.
 */
export function parsePush(body: Uint8Array, grant: PushGrant, language: Language): ParsedPush {
  const envelope = pushSchema.safeParse(parseJson(body, language), errorMaps[language])
  if (!envelope.success) {
    const { path, message } = explainIssue(envelope.error)
    throw new DaylightError('invalid', path ? `${path}: ${message}` : message, { path })
  }
  const project = grant.projects.find(({ key }) => key === envelope.data.project)
  if (!project) throw new DaylightError('forbidden', say('project_not_covered', language), { path: 'project' })
  const updates = envelope.data.updates.map((raw) => parseUpdate(raw, language))
  requireKinds(updates, grant, language)
  return { project, source: grant.source, updates }
}

function requireKinds(updates: (ParsedUpdate | RefusedUpdate)[], grant: PushGrant, language: Language) {
  if (!grant.kinds) return
  const at = updates.findIndex((update) => update.ok && !grant.kinds!.includes(update.kind))
  if (at >= 0)
    throw new DaylightError('forbidden', `${say('kind_not_covered', language)}: ${updates[at]!.kind}`, {
      path: `updates.${at}.kind`,
    })
}
