import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

type Bytes = Buffer<ArrayBuffer>

/** A piece that is compressed once and stands in many answers. */
export interface ReadyPiece {
  bytes: Bytes
  /** The same as DEFLATE blocks that end on a byte and are not the last. */
  deflated: Bytes
}

const deflate = promisify<Bytes, object, Bytes>(deflateRaw)

/** Makes a piece ready; its blocks look back no further than its own beginning, so that anything may stand before it. */
export async function readyPiece(bytes: Bytes): Promise<ReadyPiece> {
  if (bytes.length === 0) return { bytes, deflated: bytes }
  return { bytes, deflated: await deflate(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }) }
}

const header: Bytes = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const lastBlock: Bytes = Buffer.from([1, 0, 0, 0xff, 0xff])
/** Bytes in a stored block at most. */
const mostStored = 0xffff

/** Bytes as stored blocks (RFC 1951, 3.2.4). */
function* storedBlocks(bytes: Bytes) {
  for (let start = 0; start < bytes.length; start += mostStored) {
    const part = bytes.subarray(start, start + mostStored)
    const head = Buffer.alloc(5)
    head.writeUInt16LE(part.length, 1)
    head.writeUInt16LE(part.length ^ 0xffff, 3)
    yield head
    yield part
  }
}

/** One gzip file (RFC 1952) of pieces that are compressed already and of bytes that stand between them as they are. */
export function gzipPieces(pieces: readonly (ReadyPiece | Bytes)[]): Bytes {
  const parts = [header]
  let sum = 0
  let length = 0
  for (const piece of pieces) {
    const isReady = 'deflated' in piece
    const bytes = isReady ? piece.bytes : piece
    if (isReady) parts.push(piece.deflated)
    else parts.push(...storedBlocks(piece))
    sum = crc32(bytes, sum)
    length += bytes.length
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(sum, 0)
  trailer.writeUInt32LE(length >>> 0, 4)
  return Buffer.concat([...parts, lastBlock, trailer])
}
