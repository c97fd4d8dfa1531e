// Files that people take along, made in a thread of their own and one at a time: a long deck holds up no page.
import { workerData } from 'node:worker_threads'
import { makeFile } from './make-file.ts'
import { answerInThread } from './platform/answer-in-thread.ts'
import { openSql } from './platform/sql.ts'
import type { FileRequest } from './services/services.ts'

const { databaseUrl } = workerData as { databaseUrl: string }
const sql = openSql(databaseUrl, 'read')

answerInThread<FileRequest>(
  'makes files',
  (request) => makeFile(sql, request),
  () => sql.close(),
)
