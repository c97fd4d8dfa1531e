import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Sql } from '../../platform/sql.ts'
import { designCodec } from '../survey/survey-codecs.ts'
import { readCounted } from './read-responses.ts'
import { tally, type Tally } from './tally.ts'

/** What of a survey's row a tally depends on. */
export interface TalliedSurvey {
  id: string
  anonymous: boolean
  revision: number
  relayedTo: number
  version: { design: string }
}

/**
 * Tallies by survey and revision: every change of an answer raises the revision, so nothing has to be invalidated, and a
 * closed survey is counted once.
 */
const known = new LRUCache<string, Promise<Tally>>({ max: 500 })

/** What is counted of a survey. */
export function readTally(sql: Sql, survey: TalliedSurvey): Promise<Tally> {
  const key = `${survey.id} ${survey.revision} ${survey.relayedTo}`
  let found = known.get(key)
  if (!found) {
    found = count(sql, survey)
    known.set(key, found)
    found.catch(() => known.delete(key))
  }
  return found
}

/** Responses that are counted in one go: of many, whatever else waits has its turn between. */
const atOnce = 1_000

async function count(sql: Sql, survey: TalliedSurvey): Promise<Tally> {
  const design = designCodec.decode(survey.version.design)
  const responses = await readCounted(sql, survey)
  const counted = tally(design, responses.slice(0, atOnce))
  for (let from = atOnce; from < responses.length; from += atOnce) {
    await setImmediate()
    tally(design, responses.slice(from, from + atOnce), counted)
  }
  return counted
}
