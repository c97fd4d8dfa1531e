import { say } from '../contract/explain.ts'
import type { Receipt } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { isOwn } from '../facts/fold.ts'
import { readData } from '../facts/stored-update.ts'
import { compareFiner } from '../platform/instant.ts'
import { sha256 } from '../platform/sha256.ts'
import type { OpenProject } from './append-group.ts'
import type { OpenPush } from './append-push.ts'
import { canonicalJson } from './canonical-json.ts'
import { isOwnThing } from './fold-appended.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { SameIdRow } from './ledger-store.ts'
import type { RefusedUpdate } from './judge-update.ts'
import type { ParsedUpdate } from './parse-update.ts'
import { rowHash } from './row-hash.ts'

/** Gives an update the next number and hash of its project, or says why not; all in memory. */
export function appendUpdate(
  open: Pick<OpenProject, 'head' | 'today'>,
  push: OpenPush,
  update: ParsedUpdate | RefusedUpdate,
  now: number,
): Receipt {
  if (!update.ok) return quarantine(push, update)
  const earlier = push.known.get(update.id)
  if (earlier) {
    if (isSame(earlier, update)) return { id: update.id, status: 'duplicate', seq: earlier.seq }
    const body = JSON.stringify(asSent(update))
    const reused = { reason: 'id_reused', path: 'id', message: say('id_reused', push.language), body } as const
    return quarantine(push, { ok: false, id: update.id, kind: update.kind, ...reused })
  }

  // Each push has its own source in the project, also where several share a transaction.
  const { project } = push
  const { head } = open
  const thing = push.things.get(update.kind)!.get(update.key)!
  if (isOwnThing(thing) && !isOwn(update)) {
    const body = JSON.stringify(asSent(update))
    const refused = { reason: 'not_yours', path: 'key', message: say('not_yours', push.language), body } as const
    return quarantine(push, { ok: false, id: update.id, kind: update.kind, ...refused })
  }
  const waits = isAhead(update, now)
  const row: LedgerRow = {
    projectId: project.id,
    projectKey: project.key,
    seq: head.seq + 1,
    sourceId: project.sourceId,
    source: update.source,
    updateId: update.id,
    kind: update.kind,
    key: update.key,
    at: update.at,
    instant: update.instant,
    data: update.json,
    url: update.url,
    visibility: update.visibility,
    sourceVisibility: update.sourceVisibility,
    receivedAt: now,
    previousSeq: waits ? null : thing.chainSeq,
    hash: '',
  }
  row.hash = rowHash(head.hash, row)
  head.seq = row.seq
  head.hash = row.hash
  head.changedOn = open.today
  push.known.set(row.updateId, row)
  push.rows.push(row)
  if (waits) push.waiting.push(row)
  else {
    update.seq = row.seq
    update.previousSeq = row.previousSeq
    thing.lastSeq = row.seq
    thing.chainSeq = row.seq
    thing.appended.push(update)
  }
  return { id: update.id, status: 'applied', seq: row.seq }
}

/**
 * Whether an update waits for its time. What Daylight itself says does not: it dates what happened on a day at noon, so
 * that the ledger knows nothing closer.
 */
const isAhead = (update: ParsedUpdate, now: number) => !isOwn(update) && update.instant > (now + limits.aheadMs) * 1000

/** Notes that a source spoke when a row says, but never later than it arrived: a wrong clock does not keep it alive. */
export function noteActivity(
  { activity }: OpenProject,
  { sourceId, kind, instant, receivedAt }: LedgerRow,
  waits: boolean,
) {
  const spoke = Math.min(instant, receivedAt * 1000)
  const name = `${sourceId} ${kind}`
  const noted = activity.get(name)
  const waiting = waits ? 1 : 0
  if (!noted) activity.set(name, { sourceId, kind, instant: spoke, updates: 1, waiting })
  else {
    noted.instant = Math.max(noted.instant, spoke)
    noted.updates++
    noted.waiting += waiting
  }
}

function quarantine({ project, quarantined }: OpenPush, update: RefusedUpdate): Receipt {
  const { id, reason, path, message } = update
  quarantined.push({ ...update, sourceId: project.sourceId, fingerprint: sha256(update.body) })
  return { id, status: 'quarantined', reason, ...(path ? { path } : {}), message }
}

const asSent = ({ id, kind, key, at, data, url, visibility }: ParsedUpdate) => ({
  id,
  kind,
  key,
  at,
  data,
  url,
  visibility,
})

/** Same content: the same thing, instant and data, whatever the order of fields or the offset of the instant. */
function isSame(earlier: SameIdRow, update: ParsedUpdate): boolean {
  return (
    earlier.kind === update.kind &&
    earlier.key === update.key &&
    earlier.instant === update.instant &&
    compareFiner(earlier.at, update.at) === 0 &&
    earlier.url === update.url &&
    earlier.visibility === update.visibility &&
    (earlier.data === update.json ||
      (earlier.data !== null && canonicalJson(readData(earlier.data)) === canonicalJson(update.data)))
  )
}
