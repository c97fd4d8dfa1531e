import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { connectors } from '../connectors/registry.ts'
import type { Delivery } from '../connectors/connector.ts'
import { limits } from '../contract/limits.ts'
import type { Services } from '../services/services.ts'
import { originalCodec, placeOfOriginal } from './connection-codecs.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Characters of a header, and headers, that are kept: what says which event it is. */
const most = { length: 500, headers: 40 }
const isSecretByName = /token|secret|signature|authorization|cookie|forwarded|real-ip|projex/

/** Headers that say what was sent: none that proves who did, or tells of the way that it took. */
function headersToKeep(tool: string, headers: Delivery['headers']): Record<string, string> {
  const { deliveryHeaders } = connectors.get(tool)!
  const kept = Object.entries(headers).filter(
    ([name, value]) =>
      (name === 'content-type' || name.startsWith('x-') || deliveryHeaders.includes(name)) &&
      !isSecretByName.test(name) &&
      value.length <= most.length,
  )
  return Object.fromEntries(kept.slice(0, most.headers))
}

/** A delivery as it is stored: sealed, as it names people and may hold a secret. */
export async function sealOriginal(
  { sealer }: Pick<Services, 'sealer'>,
  { id, tool }: { id: string; tool: string },
  deliveryId: string,
  { headers, body }: Delivery,
): Promise<string> {
  const packed = await pack(body)
  const original = originalCodec.encode({ headers: headersToKeep(tool, headers), body: packed.toString('base64') })
  return sealer.seal(original, placeOfOriginal(id, deliveryId))
}

/** The stored delivery as it came, but for what proved who sent it. */
export async function openOriginal(
  { sealer }: Pick<Services, 'sealer'>,
  connectionId: string,
  { deliveryId, receivedAt, original }: { deliveryId: string; receivedAt: Date; original: string },
): Promise<Delivery> {
  const { headers, body } = originalCodec.decode(sealer.open(original, placeOfOriginal(connectionId, deliveryId)))
  const unpacked = await unpack(Buffer.from(body, 'base64'), { maxOutputLength: limits.hookBytes })
  return { headers, body: new Uint8Array(unpacked), receivedAt: receivedAt.getTime() }
}
