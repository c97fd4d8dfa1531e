import { expect } from 'vitest'
import { judgeUpdate } from '../../server/ledger/judge-update.ts'
import { readDelivery, type DeliveryReading, type DeliveryToRead } from '../../server/connectors/read-delivery.ts'

/** When test deliveries arrive. */
export const receivedAt = Date.parse('2026-11-22T01:00:00Z')

/** What a tool's body is read as: an object is sent as JSON. */
export function readToolBody(
  tool: string,
  body: unknown,
  given: Partial<Omit<DeliveryToRead, 'tool' | 'body'>> = {},
): Promise<DeliveryReading> {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const usual = { headers: {}, receivedAt, settings: {}, timeZone: 'Asia/Shanghai', visibility: 'customer' as const }
  return readDelivery({ ...usual, tool, body: bytes, ...given })
}

/** The same without what only makes an update's id: of each update, which the ledger takes, what it says. */
export async function readSaid(...given: Parameters<typeof readToolBody>) {
  const reading = await readToolBody(...given)
  if (!reading.ok) return { reason: reading.message }
  const { updates, ignored, notMapped, hints } = reading
  expect(updates.map((update) => judgeUpdate(update, 'en'))).toEqual(updates.map(() => null))
  return {
    updates: updates.map(({ id: _, toolProject: __, ...said }) => said),
    ...(ignored > 0 ? { ignored } : {}),
    ...(notMapped.length > 0 ? { notMapped } : {}),
    ...(hints.length > 0 ? { hints } : {}),
  }
}
