import { LRUCache } from 'lru-cache'
import { DaylightError } from '../contract/errors.ts'
import type { PushResponse } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'

interface Remembered {
  body: string
  answer: Promise<PushResponse>
  /** How many are kept of it: what an answer costs to remember. */
  receipts: number
}

/**
 * Answers by `Idempotency-Key`, for a day and in this process: sent again with the same body a request gets the same answer, also while
 * the first is still being done; with another body it throws `conflict`. What is forgotten, the oldest first where there are many, is told
 * as duplicates by its ids.
 */
export function createRememberedAnswers() {
  const known = new LRUCache<string, Remembered>({
    max: 2_000,
    ttl: 86_400_000,
    maxSize: limits.rememberedReceipts,
    sizeCalculation: ({ receipts }) => receipts,
  })
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
    // Until it is known how many receipts there are, it counts as one that is full.
    known.set(name, { body: hash, answer, receipts: limits.updatesPerPush })
    answer.then(
      ({ receipts }) => known.set(name, { body: hash, answer, receipts: Math.max(1, receipts.length) }),
      // What failed is tried again.
      () => known.delete(name),
    )
    return answer
  }
}
