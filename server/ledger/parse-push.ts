import type { PushRequest } from '../contract/ingest.ts'
import type { RefusedUpdate } from './judge-update.ts'
import type { JudgedPush } from './judge-push.ts'
import { parseUpdate, type ParsedUpdate } from './parse-update.ts'

/** A push with its updates, which are objects only while they are written: what waits for its turn is bytes. */
export interface ParsedPush {
  push: JudgedPush
  updates: (ParsedUpdate | RefusedUpdate)[]
}

/** Reads the updates of a push that was judged: to parse them a second time is cheaper than to hand objects to a thread. */
export function parsePush(push: JudgedPush): ParsedPush {
  const { updates } = JSON.parse(new TextDecoder().decode(push.body)) as PushRequest
  return { push, updates: updates.map((update, index) => push.refused.get(index) ?? parseUpdate(update, push)) }
}
