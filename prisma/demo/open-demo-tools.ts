import { createBoardReader } from '../../server/board/get-board.ts'
import { createDifferenceReader } from '../../server/board/get-difference.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import { createTopics } from '../../server/live/topics.ts'
import type { OpenDayTools } from '../../server/open-days/open-day-tools.ts'
import type { Database } from '../../server/platform/database.ts'
import { readSecret, type Environment } from '../../server/platform/environment.ts'
import { openSql } from '../../server/platform/sql.ts'
import { openSurveyTools } from '../../server/surveys/open-survey-tools.ts'
import { storyTokens } from './story-tokens.ts'

/** The server's own tools beside it, for what happened in the story and no tool pushes. Nobody is written to. */
export function openDemoTools({ databaseUrl, dataFolder, origin }: Environment, database: Database) {
  const sql = openSql(databaseUrl, 'read')
  const writer = createWriter(openSql(databaseUrl, 'write'), Date.now)
  const boards = createBoardReader(sql, Date.now)
  const surveys = openSurveyTools({
    database,
    sql,
    writer,
    boards,
    origin,
    // The server itself watches for what is new.
    announce: () => {},
    clock: Date.now,
    secret: readSecret(dataFolder),
    transport: null,
    tokens: storyTokens('open days'),
  })
  const tools: OpenDayTools = {
    ...surveys.tools,
    differences: createDifferenceReader(sql, boards),
    rooms: createTopics(),
    organizer: 'chen.chen@vendor.example',
  }
  return {
    tools,
    async close() {
      await surveys.close()
      await writer.close()
      await sql.close()
    },
  }
}
