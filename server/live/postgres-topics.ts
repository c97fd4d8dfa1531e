import pg from 'pg'
import { openPool } from '../platform/database-adapter.ts'
import { log } from '../platform/log.ts'
import { createTopics, type Topics } from './topics.ts'

/** Across the processes that share one PostgreSQL: LISTEN and NOTIFY, with this process's followers behind them. */
export async function createPostgresTopics(
  url: string,
  channel: 'daylight_version' | 'daylight_room',
  local = createTopics(),
): Promise<Topics> {
  const sender = openPool({ connectionString: url, max: 1 })
  let closing = false
  let listener = await listen()

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url })
    client.on('notification', ({ payload }) => {
      const [projectId, version] = (payload ?? '').split(' ').map(Number)
      if (projectId && version) local.announce(projectId, version)
    })
    client.on('error', (error) => {
      log.warn({ err: error }, 'the live channel broke')
      void relisten()
    })
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    return client
  }

  /** Until the database is back: followers miss nothing, as every page asks for the version when it reconnects. */
  async function relisten() {
    while (!closing) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      try {
        listener = await listen()
        return
      } catch (error) {
        log.warn({ err: error }, 'the live channel is still broken')
      }
    }
  }

  return {
    announce(projectId, version) {
      sender
        .query('SELECT pg_notify($1, $2)', [channel, `${projectId} ${version}`])
        .catch((error: unknown) => log.warn({ err: error }, 'a version could not be announced'))
    },
    follow: (projectId, signal) => local.follow(projectId, signal),
    followEach: (projectIds, signal) => local.followEach(projectIds, signal),
    async close() {
      closing = true
      await Promise.all([listener.end(), sender.end(), local.close()])
    },
  }
}
