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
    // The bytes of a file change hands and are not copied, unless they are part of a pool of Node's.
    const isOwn = answered instanceof Uint8Array && answered.byteLength === answered.buffer.byteLength
    port.postMessage(answered, isOwn ? [answered.buffer as TransferListItem] : [])
  }

  port.on('message', (message: Request | 'close') => {
    last = last.then(async () => {
      if (message !== 'close') return answerOne(message)
      await close()
      port.close()
    })
  })
}
