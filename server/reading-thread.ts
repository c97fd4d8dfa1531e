// Readings of much, in a thread of their own and one at a time: a table of 100,000 rows holds up no page.
import { workerData } from 'node:worker_threads'
import { answerInThread } from './platform/answer-in-thread.ts'
import { openSql } from './platform/sql.ts'
import { readLarge } from './read-large.ts'
import type { LargeReading } from './services/services.ts'

const { databaseUrl } = workerData as { databaseUrl: string }
const sql = openSql(databaseUrl, 'read')

answerInThread<LargeReading>(
  'reads much',
  (request) => readLarge(sql, request),
  () => sql.close(),
)
