import { DaylightError } from '../../contract/errors.ts'
import { limits } from '../../contract/limits.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { FileBytes } from '../day/open-days-backend.ts'
import { pictureKind } from './picture-kind.ts'

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
