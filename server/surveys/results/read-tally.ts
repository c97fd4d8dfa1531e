import { LRUCache } from 'lru-cache'
import type { Sql } from '../../platform/sql.ts'
import type { Services } from '../../services/services.ts'
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
export function readTally({ readLarge }: Pick<Services, 'readLarge'>, survey: TalliedSurvey): Promise<Tally> {
  const { id, anonymous, revision, relayedTo, version } = survey
  const key = `${id} ${revision} ${relayedTo}`
  let found = known.get(key)
  if (!found) {
    const of: TalliedSurvey = { id, anonymous, revision, relayedTo, version: { design: version.design } }
    found = readLarge<Tally>(`survey ${id}`, { kind: 'tally', of })
    known.set(key, found)
    found.catch(() => known.delete(key))
  }
  return found
}

/** Counts in this thread. */
export const countTally = async (sql: Sql, survey: TalliedSurvey): Promise<Tally> =>
  tally(designCodec.decode(survey.version.design), await readCounted(sql, survey))
