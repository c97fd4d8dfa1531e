// Boards folded again from the whole ledger, in a thread of their own and one at a time: a long history holds up
// neither pages nor pushes.
import { workerData } from 'node:worker_threads'
import { answerInThread } from '../platform/answer-in-thread.ts'
import { openSql } from '../platform/sql.ts'
import { rebuildBoard, type RebuildRequest } from './rebuild-board.ts'

const { databaseUrl } = workerData as { databaseUrl: string }
const sql = openSql(databaseUrl, 'read')

answerInThread<RebuildRequest>(
  'folds boards again',
  (request) => rebuildBoard(sql, request),
  () => sql.close(),
)
