import { DaylightError } from '../../contract/errors.ts'
import { limits } from '../../contract/limits.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { FileBytes } from '../day/open-days-backend.ts'
import type { IImage } from 'image-size/types/interface'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'

/**
 * Keeps a picture for the slides of a project, the same one once; gives its id. `too_large` over the limit in bytes or
 * pixels, `invalid` for what is no PNG, JPEG, WebP or GIF.
 */
export async function addImage(
  { id: projectId }: Granted<'runOpenDays'>,
  { database }: Pick<Services, 'database'>,
  bytes: Uint8Array,
): Promise<string> {
  if (bytes.byteLength > limits.imageBytes) throw new DaylightError('too_large', 'The picture is too large')
  const kind = pictureKind(bytes)
  if (!kind) throw new DaylightError('invalid', 'Not a PNG, JPEG, WebP or GIF picture')
  if (kind.width * kind.height > limits.imagePixels) throw new DaylightError('too_large', 'The picture is too large')
  const hash = sha256(bytes)
  const { id } = await database.deckImage.upsert({
    where: { projectId_hash: { projectId, hash } },
    create: { projectId, hash, ...kind, bytes: Buffer.from(bytes) },
    update: {},
    select: { id: true },
  })
  return id
}

/** A picture of the project; `not_found` for any other. */
export async function getImage(
  { id: projectId }: Granted,
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<FileBytes> {
  const image = await database.deckImage.findFirst({ where: { id, projectId }, select: { type: true, bytes: true } })
  if (!image) throw new DaylightError('not_found', 'No such picture')
  return image
}

/** Bytes of a PNG or WebP in which its size stands. */
const headBytes = 64

/** Browsers show JPEGs with frames of these markers: baseline, extended, progressive. */
const frames = [0xc0, 0xc1, 0xc2]

/**
 * A JPEG's size, by its segments (ITU-T T.81, annex B): each begins with 0xFF, as often as its writer likes, and a marker,
 * and says its own length, until the one of the frame. What does not is no picture, so that nothing has to be searched for.
 */
const JPEG: IImage = {
  validate: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  calculate(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      while (view.getUint8(at + 1) === 0xff) at++
      if (frames.includes(view.getUint8(at + 1)))
        return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    throw new TypeError('No JPEG')
  },
}

/**
 * A GIF's size as browsers show it: that of its screen, or as far as its first frame reaches beyond (GIF89a, sections 18
 * and 20). Until that frame there are extensions: a label, and blocks that say their own length.
 */
const GIF: IImage = {
  validate: (bytes) => /^GIF8[79]a/.test(String.fromCharCode(...bytes.subarray(0, 6))),
  calculate(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const near = (at: number) => view.getUint16(at, true)
    const flags = view.getUint8(10)
    let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
    while (view.getUint8(at) === 0x21) {
      at += 2
      while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
      at++
    }
    if (view.getUint8(at) !== 0x2c) throw new TypeError('No GIF')
    return {
      width: Math.max(near(6), near(at + 1) + near(at + 5)),
      height: Math.max(near(8), near(at + 3) + near(at + 7)),
    }
  },
}

const kinds = { 'image/png': PNG, 'image/jpeg': JPEG, 'image/gif': GIF, 'image/webp': WEBP }
/** Of which the size may stand anywhere. */
const whole: readonly string[] = ['image/jpeg', 'image/gif']

/**
 * What a picture is, by its own bytes, as names and headers say what they like: its type and its size in pixels; null for
 * what is none that a browser shows safely.
 */
export function pictureKind(bytes: Uint8Array): { type: string; width: number; height: number } | null {
  const head = bytes.subarray(0, headBytes)
  try {
    for (const [type, { validate, calculate }] of Object.entries(kinds)) {
      if (!validate(head)) continue
      const { width, height } = calculate(whole.includes(type) ? bytes : head)
      return width && height ? { type, width, height } : null
    }
  } catch {
    // Cut off, or of another kind than it begins as.
  }
  return null
}
