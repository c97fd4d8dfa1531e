// Boards folded again from the whole ledger, in a thread of their own and one at a time: a long history holds up
// neither pages nor pushes.
import { parentPort, workerData } from 'node:worker_threads'
import type { BoardView } from '../contract/board.ts'
import { log } from '../platform/log.ts'
import { openSql } from '../platform/sql.ts'
import { rebuildBoard, type RebuildRequest } from './rebuild-board.ts'

export type ToRebuilder = RebuildRequest | 'close'
/** null where it failed. */
export type FromRebuilder = BoardView | null

const port = parentPort!
const { databaseUrl } = workerData as { databaseUrl: string }
const sql = openSql(databaseUrl, 'read')
let last: Promise<unknown> = Promise.resolve()

async function answer(request: RebuildRequest) {
  const board = await rebuildBoard(sql, request).catch((error: unknown) => {
    log.error({ err: error, project: request.project.key, day: request.day }, 'a board could not be folded again')
    return null
  })
  port.postMessage(board satisfies FromRebuilder)
}

port.on('message', (message: ToRebuilder) => {
  last = last.then(async () => {
    if (message !== 'close') return answer(message)
    await sql.close()
    port.close()
  })
})
