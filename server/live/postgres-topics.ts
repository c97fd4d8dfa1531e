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
  let listener: pg.Client | undefined
  let reconnecting = false
  listener = await listen()

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url })
    client.on('notification', ({ payload }) => {
      const [projectId, version] = (payload ?? '').split(' ').map(Number)
      if (projectId && version) local.announce(projectId, version)
    })
    client.on('error', (error) => {
      log.warn({ err: error }, 'the live channel broke')
      // Of the one that is listened to: what breaks while it is opened is tried again anyway.
      if (client === listener && !reconnecting) void relisten()
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  /** Until the database is back: followers miss nothing, as every page asks for the version when it reconnects. */
  async function relisten() {
    reconnecting = true
    while (!closing) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      if (closing) return
      try {
        listener = await listen()
        // Nobody is left to end it.
        if (closing) await listener.end()
        break
      } catch (error) {
        log.warn({ err: error }, 'the live channel is still broken')
      }
    }
    reconnecting = false
  }

  return {
    announce(projectId, version) {
      sender
        .query('SELECT pg_notify($1, $2)', [channel, `${projectId} ${version}`])
        .catch((error: unknown) => log.warn({ err: error }, 'a version could not be announced'))
    },
    listen: (ids, hear) => local.listen(ids, hear),
    async close() {
      closing = true
      await Promise.all([listener?.end(), sender.end(), local.close()])
    },
  }
}
