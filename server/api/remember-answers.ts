import { LRUCache } from 'lru-cache'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'

/**
 * Answers by `Idempotency-Key`, for a day and in this process: sent again with the same body a request gets the same answer, also while
 * the first is still being done; with another body it throws `conflict`. What is forgotten is told as duplicates by its ids.
 */
export function createRememberedAnswers() {
  const known = new LRUCache<string, { body: string; answer: Promise<PushResponse> }>({ max: 2_000, ttl: 86_400_000 })
  return async function remember(
    idempotencyKey: string | undefined,
    asker: string,
    body: Uint8Array,
    work: () => Promise<PushResponse>,
  ): Promise<PushResponse> {
    if (idempotencyKey === undefined) return work()
    if (idempotencyKey === '' || idempotencyKey.length > limits.idLength)
      throw new DaylightError(
        'invalid',
        { code: 'not_understood', why: 'Idempotency-Key' },
        { path: 'Idempotency-Key' },
      )
    const name = `${asker} ${idempotencyKey}`
    const hash = sha256(body)
    const before = known.get(name)
    if (before && before.body !== hash)
      throw new DaylightError('conflict', { code: 'other_body' }, { path: 'Idempotency-Key' })
    if (before) return before.answer
    const answer = work()
    known.set(name, { body: hash, answer })
    // What failed is tried again.
    answer.catch(() => known.delete(name))
    return answer
  }
}
