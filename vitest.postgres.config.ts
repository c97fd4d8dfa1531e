import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

const rooms = ['board', 'connections', 'facts', 'identity', 'ledger', 'live', 'open-days', 'outbox', 'surveys']
/** What looks into the file or the counters of SQLite itself; what they hold is held on PostgreSQL by files of their own. */
const ofSqlite = [
  'board/rebuild-board',
  'ledger/long-folds',
  'ledger/verify-ledger',
  'open-days/closing',
  'open-days/driving',
  'open-days/promises',
  'surveys/anonymity',
  'surveys/forget-person',
]

/** The tests of what keeps something, once more on a real PostgreSQL: `npm run test:postgres`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: ofSqlite.map((file) => `test/${file}.test.ts`),
    globalSetup: ['test/setup/build-once.ts', 'test/setup/start-postgres-once.ts'],
  },
})
