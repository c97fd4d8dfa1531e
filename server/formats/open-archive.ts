import { fromBufferPromise, openPromise, type Entry } from 'yauzl'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'

/** What lies in a zip file. */
export interface Archive {
  /** Names of its files, in its own order. */
  names: string[]
  /** The bytes of one of them, unpacked; throws `not_found` without one of that name. */
  read(name: string): AsyncIterable<Uint8Array>
  close(): void
}

function asInvalid(error: unknown): DaylightError {
  if (error instanceof DaylightError) return error
  return new DaylightError('invalid', `not a zip file that can be read: ${(error as Error).message}`)
}

/** Throws where an entry, or all up to it, are more than an archive may hold; yauzl holds each to the size that it says. */
function requireBounded(entry: Entry, before: { entries: number; bytes: number }) {
  const { fileName, compressedSize, uncompressedSize } = entry
  const { entries, bytes, ratio } = limits.archive
  if (before.entries === entries) throw new DaylightError('too_large', `more than ${entries} files in the archive`)
  if (before.bytes + uncompressedSize > bytes)
    throw new DaylightError('too_large', `the archive unpacks to more than ${bytes} bytes`)
  // A small file may well be all of one letter.
  if (uncompressedSize > Math.max(1024 * 1024, compressedSize * ratio))
    throw new DaylightError('too_large', `${fileName} unpacks to more than ${ratio} times its size`)
  if (entry.isEncrypted()) throw new DaylightError('invalid', `${fileName} is encrypted`)
}

/**
 * Opens a zip file by its path or its bytes. Throws `invalid` for what is none, for names that lead out of it and for what is
 * encrypted, and `too_large` for more than `limits.archive`.
 */
export async function openArchive(source: string | Buffer): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false }
  const opening = typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options)
  const zip = await opening.catch((error: unknown) => {
    throw asInvalid(error)
  })
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      requireBounded(entry, { entries: entries.size, bytes })
      bytes += entry.uncompressedSize
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
  } catch (error) {
    zip.close()
    throw asInvalid(error)
  }
  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (!entry) throw new DaylightError('not_found', `no ${name} in the archive`)
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
    } catch (error) {
      throw asInvalid(error)
    }
  }
  return { names: [...entries.keys()], read, close: () => zip.close() }
}
