import { writerThread } from '../../server/ledger/start-writer.ts'
import { sqliteThread } from '../../server/platform/sqlite-in-thread.ts'
import { readingThread } from '../../server/start-readings.ts'
import { openServices, type ServiceOptions } from '../../server/open-services.ts'
import { readSecret, type Environment } from '../../server/platform/environment.ts'
import type { MailTransport } from '../../server/platform/mail-transport.ts'
import { threadFile } from '../../server/platform/start-thread.ts'

/** In the story the mails of the past arrived. */
export const arrived: MailTransport = { connections: 5, send: async () => {}, close: () => {} }

/** The server's own services beside it, for what happened in the story and no tool pushes. */
export const openDemoServices = (
  { databaseUrl, dataFolder, origin }: Environment,
  story: Pick<ServiceOptions, 'clock' | 'tokens' | 'transport'>,
) =>
  openServices({
    ...story,
    url: databaseUrl,
    origin,
    secret: readSecret(dataFolder),
    organizer: 'chen.chen@vendor.example',
    threads: {
      writer: threadFile(writerThread, true),
      database: threadFile(sqliteThread, true),
      readings: threadFile(readingThread, true),
      onExit() {},
    },
  })
