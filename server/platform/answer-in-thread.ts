import { parentPort, type TransferListItem } from 'node:worker_threads'
import { log } from './log.ts'

/** What a thread of `workInThread` does: answers one request after the other, with null where that failed. */
export function answerInThread<Request>(
  name: string,
  answer: (request: Request) => Promise<unknown>,
  close: () => void | Promise<void>,
) {
  const port = parentPort!
  let last: Promise<unknown> = Promise.resolve()

  async function answerOne(request: Request) {
    const answered = await answer(request).catch((error: unknown) => {
      log.error({ err: error }, `the thread that ${name} failed`)
      return null
    })
    port.postMessage(answered, buffersOf(answered))
  }

  port.on('message', (message: Request | 'close') => {
    last = last.then(async () => {
      if (message !== 'close') return answerOne(message)
      await close()
      port.close()
    })
  })
}

/** Bytes, alone or as fields of an answer, change hands and are not copied, unless they are part of a pool of Node's. */
function buffersOf(answered: unknown): TransferListItem[] {
  if (typeof answered !== 'object' || answered === null) return []
  const parts: unknown[] = ArrayBuffer.isView(answered) ? [answered] : Object.values(answered)
  return parts.flatMap((one) =>
    ArrayBuffer.isView(one) && one.byteLength === one.buffer.byteLength ? [one.buffer as TransferListItem] : [],
  )
}
