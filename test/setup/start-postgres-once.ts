import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../server/platform/migrate.ts'
import { startPostgres } from '../factories/start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server on which each test has a database of its own, a copy of the template; without one, databases are SQLite's. */
    postgres?: { server: string; template: string }
  }
}

/** One PostgreSQL for all tests of a run. */
export default async function startPostgresOnce(project: TestProject) {
  const postgres = await startPostgres()
  const template = 'migrated'
  const server = new Client(postgres.url)
  await server.connect()
  await server.query(`CREATE DATABASE ${template}`)
  await server.end()
  await migrate(new URL(template, postgres.url).href)
  project.provide('postgres', { server: postgres.url, template })
  return () => postgres.stop()
}
