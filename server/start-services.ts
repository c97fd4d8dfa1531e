import type { Services } from './api/context.ts'
import { createBoardReader } from './board/get-board.ts'
import { createDifferenceReader } from './board/get-difference.ts'
import { startRebuilder } from './board/start-rebuilder.ts'
import { createAuth } from './identity/auth.ts'
import { createSessions } from './identity/sessions.ts'
import { startWriter } from './ledger/start-writer.ts'
import { createPostgresTopics } from './live/postgres-topics.ts'
import { createTopics } from './live/topics.ts'
import { watchHeads } from './live/watch-heads.ts'
import { databaseKind } from './platform/database-adapter.ts'
import { createLiveRooms } from './open-days/room/live-rooms.ts'
import { openDatabase } from './platform/database.ts'
import { readSecret, type Environment } from './platform/environment.ts'
import { openMailTransport } from './platform/mail-transport.ts'
import { migrate } from './platform/migrate.ts'
import { startOpenDayAutomation } from './open-days/schedule/start-automation.ts'
import { openSql } from './platform/sql.ts'
import { startAutomation } from './surveys/automation/start-automation.ts'
import { openSurveyTools } from './surveys/open-survey-tools.ts'

/** Migrates the database and starts everything a process needs to serve; `stop` ends it in order. */
export async function startServices(environment: Environment, onWriterExit: () => void) {
  const { databaseUrl, dataFolder, origin, mail } = environment
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  const secret = readSecret(dataFolder)
  const auth = createAuth(database, { databaseUrl, origin, secret })
  const sql = openSql(databaseUrl, 'read')
  const local = createTopics()
  const isShared = databaseKind(databaseUrl) === 'postgres'
  const topics = isShared ? await createPostgresTopics(databaseUrl, 'daylight_version', local) : local
  const rooms = isShared ? await createPostgresTopics(databaseUrl, 'daylight_room') : createTopics()
  const stopWatching = watchHeads(sql, local)
  const writer = startWriter(databaseUrl, onWriterExit)
  const rebuilder = startRebuilder(databaseUrl)
  const boards = createBoardReader(sql, Date.now, rebuilder.rebuild)
  const surveys = openSurveyTools({
    database,
    sql,
    writer,
    announce: (projectId, version) => topics.announce(projectId, version),
    boards,
    clock: Date.now,
    origin,
    secret,
    transport: mail && openMailTransport(mail),
  })
  const differences = createDifferenceReader(sql, boards)
  const services: Services = {
    sql,
    writer,
    boards,
    differences,
    topics,
    sessions: createSessions(auth, sql, surveys.tools.sealer),
    surveys: surveys.tools,
    openDays: { ...surveys.tools, differences, rooms, organizer: mail?.from ?? `daylight@${new URL(origin).hostname}` },
    liveRooms: createLiveRooms({ sql, rooms, topics, clock: Date.now }),
  }
  const automations = [startAutomation(surveys.tools), startOpenDayAutomation(services.openDays)]
  async function stop() {
    stopWatching()
    for (const automation of automations) await automation.stop()
    await surveys.close()
    rebuilder.end()
    await services.writer.close()
    await topics.close()
    await rooms.close()
    await sql.close()
    await database.$disconnect()
  }
  return { services, stop }
}
