import { LRUCache } from 'lru-cache'
import { DaylightError } from './contract/errors.ts'
import { limits } from './contract/limits.ts'
import { sha256 } from './platform/sha256.ts'
import { threadFile } from './platform/start-thread.ts'
import { workInThread } from './platform/work-in-thread.ts'
import type { FileRequest, MakeFile } from './services/services.ts'

export const filesThread = 'server/files-thread.ts'

const refused = (code: 'file_not_made' | 'too_many_files') => () =>
  new DaylightError('unavailable', { code }, { retryAfterSeconds: 10 })

/**
 * Makes files in another thread: see `workInThread`. Whoever asks for what is being made waits for the same one, and what
 * may be kept costs nothing the next time. Throws `unavailable` where it fails, takes too long or too much memory, and
 * where too many wait.
 */
export function startFiles(databaseUrl: string, file = threadFile(filesThread)) {
  const { work, end } = workInThread<FileRequest, Uint8Array>({
    name: 'makes files',
    file,
    options: { workerData: { databaseUrl }, resourceLimits: { maxOldGenerationSizeMb: limits.fileMegabytes } },
    most: limits.filesWaiting,
    longestMs: limits.fileMs,
    failed: refused('file_not_made'),
    full: refused('too_many_files'),
  })
  const made = new LRUCache<string, Uint8Array>({
    maxSize: limits.keptFileBytes,
    sizeCalculation: ({ byteLength }) => byteLength + 1,
  })
  const underWay = new Map<string, Promise<Uint8Array>>()

  async function makeOnce(key: string, asker: string, request: FileRequest): Promise<Uint8Array> {
    try {
      const bytes = await work(asker, request)
      if (request.kept) made.set(key, bytes)
      return bytes
    } finally {
      underWay.delete(key)
    }
  }

  const makeFile: MakeFile = async (asker, request) => {
    const key = sha256(JSON.stringify(request))
    const known = made.get(key)
    if (known) return known
    const making = underWay.get(key) ?? makeOnce(key, asker, request)
    underWay.set(key, making)
    return making
  }
  return { makeFile, end }
}
