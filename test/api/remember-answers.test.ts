import { expect, test } from 'vitest'
import { createRememberedAnswers } from '../../server/api/remember-answers.ts'
import { limits } from '../../server/contract/limits.ts'
import type { PushResponse } from '../../server/contract/ingest.ts'

test('answers that are remembered are bounded by their receipts, and the oldest is forgotten', async () => {
  const remember = createRememberedAnswers()
  const receipts = Array.from({ length: limits.updatesPerPush }, (_, index) => ({
    id: String(index),
    status: 'applied' as const,
    seq: index,
  }))
  let done = 0
  const work = (): Promise<PushResponse> => {
    done += 1
    return Promise.resolve({ version: 1, receipts })
  }
  const send = (name: number) => remember(`key ${name}`, 'asker', Buffer.from(String(name)), work)
  const fit = limits.rememberedReceipts / limits.updatesPerPush
  for (let name = 0; name <= fit; name += 1) await send(name)
  await send(fit)
  expect(done).toBe(fit + 1)
  await send(0)
  expect(done).toBe(fit + 2)
})
