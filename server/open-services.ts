import type { ProcessServices } from './api/context.ts'
import { createBoardReader } from './board/get-board.ts'
import { createDifferenceReader } from './board/get-difference.ts'
import { startRebuilder } from './board/start-rebuilder.ts'
import { makeFile } from './make-file.ts'
import { createAuth } from './identity/auth.ts'
import { countAttempts } from './identity/count-attempts.ts'
import { createLimits } from './identity/create-limits.ts'
import { createSessions } from './identity/sessions.ts'
import { createOwnUpdates } from './ledger/own-updates.ts'
import { createPostgresTopics } from './live/postgres-topics.ts'
import { createTopics } from './live/topics.ts'
import { createLiveRooms } from './open-days/room/live-rooms.ts'
import { listHeldDays } from './open-days/day/list-held-days.ts'
import { openStore, type StoreOptions } from './open-store.ts'
import { openOutbox } from './outbox/outbox.ts'
import { createBackground } from './platform/background.ts'
import { databaseKind } from './platform/database-adapter.ts'
import type { MailTransport } from './platform/mail-transport.ts'
import { runsFromSource } from './platform/package-root.ts'
import { randomTokens, type Tokens } from './platform/random-tokens.ts'
import { createSealer } from './platform/sealer.ts'
import { createTurns } from './platform/turns.ts'
import { readLarge } from './read-large.ts'
import { startDeliveries } from './start-deliveries.ts'
import { startFiles } from './start-files.ts'
import { startReports } from './start-reports.ts'
import { startReadings } from './start-readings.ts'
import type { ReadLarge, Services } from './services/services.ts'
import { settleInvitation } from './surveys/sending/settle-invitation.ts'
import { LRUCache } from 'lru-cache'
import type { RowsAsJson, RowsRequest } from './facts/read-rows.ts'

export interface ServiceOptions extends StoreOptions {
  /** The public address. */
  origin: string
  /** The installation's: sessions, sealed texts and known browsers are signed with keys made from it. */
  secret: string
  /** null keeps mails to be read in the outbox. */
  transport: MailTransport | null
  /** In whose name invitations stand in calendars: an address, with or without a name. */
  organizer: string
  /** Where personal links come from; chance where left out. */
  tokens?: Tokens
}

/**
 * Makes everything that the server, its command line, its demo and its tests work with, in the one place where it is put
 * together. `close` ends it in order, after what is under way.
 */
export async function openServices(options: ServiceOptions) {
  const { url, origin, secret, clock, threads, transport, organizer, tokens = randomTokens } = options
  const { store, close: closeStore } = await openStore(options)
  const { database, sql } = store
  const rebuilder = threads && startRebuilder(url)
  const files = threads && startFiles(url, threads.files)
  const readings = threads && startReadings(url, threads.readings)
  const deliveries = startDeliveries(threads && {})
  const reports = startReports(threads !== null)
  const boards = createBoardReader(sql, clock, rebuilder?.rebuild)
  const local = createTopics()
  const isShared = databaseKind(url) === 'postgres'
  const topics = isShared ? await createPostgresTopics(url, 'daylight_version', local) : local
  const rooms = isShared ? await createPostgresTopics(url, 'daylight_room') : createTopics()
  const sealer = createSealer(secret)
  const background = createBackground()
  const outbox = openOutbox({ database, sealer, clock, transport, onSettled: settleInvitation })
  const readLargeOf: ReadLarge = readings?.readLarge ?? ((_, request) => readLarge(sql, request))
  const services: ProcessServices = {
    ...store,
    boards,
    differences: createDifferenceReader(sql, boards, (project) => listHeldDays(sql, project)),
    topics,
    own: createOwnUpdates({
      database,
      writer: store.writer,
      announce: (projectId, revision) => topics.announce(projectId, revision),
    }),
    rooms,
    liveRooms: createLiveRooms({ sql, rooms, topics, clock }),
    sessions: createSessions(
      createAuth(database, { databaseUrl: url, origin, secret }),
      sql,
      sealer,
      clock,
      countAttempts(database, url),
    ),
    outbox,
    background,
    turns: createTurns(),
    sealer,
    tokens,
    clock,
    origin,
    organizer,
    limits: createLimits(),
    hasBuiltPages: threads !== null && !runsFromSource,
    readLarge: readLargeOf,
    readDelivery: deliveries.readDelivery,
    readReport: reports.readReport,
    readRows: createRowsReader({ readLarge: readLargeOf }),
    makeFile: files?.makeFile ?? ((_, request) => makeFile(sql, request)),
  }
  return {
    services,
    /** The followers of projects in this process. */
    local,
    async close() {
      await background.settled()
      await outbox.close()
      rebuilder?.end()
      files?.end()
      readings?.end()
      deliveries.end()
      reports.end()
      await topics.close()
      await rooms.close()
      await closeStore()
    },
  }
}

/** Bytes of rows that are kept ready for whoever may see the same: 64 MiB. */
const keptBytes = 64 * 1024 * 1024

/** Reads rows once for everyone who may see the same: `name` says everything that they are made from. */
function createRowsReader({ readLarge }: Pick<Services, 'readLarge'>) {
  const kept = new LRUCache<string, RowsAsJson>({
    maxSize: keptBytes,
    sizeCalculation: ({ json, starts }) => json.byteLength + starts.byteLength,
  })
  const underWay = new Map<string, Promise<RowsAsJson>>()

  async function read(key: string, of: RowsRequest): Promise<RowsAsJson> {
    try {
      const rows = await readLarge<RowsAsJson>(of.project.asker, { kind: 'rows', of })
      kept.set(key, rows)
      return rows
    } finally {
      underWay.delete(key)
    }
  }

  return async function readRows(name: string, of: RowsRequest): Promise<RowsAsJson> {
    const key = JSON.stringify([name, of.kind, of.language])
    const known = kept.get(key) ?? underWay.get(key)
    if (known) return known
    const reading = read(key, of)
    underWay.set(key, reading)
    return reading
  }
}
