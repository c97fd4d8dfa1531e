import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

/** What takes away the databases that a test file asked for. */
const made: (() => unknown)[] = []
let folder: string | undefined

/** The address of an empty migrated database of its own, of the engine that the run is on: a copy of one that was migrated once. */
export async function emptyDatabaseUrl(): Promise<string> {
  const postgres = inject('postgres')
  return postgres ? emptyPostgresUrl(postgres) : emptySqliteUrl()
}

/** Takes away every database that was given so far. */
export async function removeDatabases() {
  folder = undefined
  await Promise.all(made.splice(0).map((remove) => remove()))
}

async function emptySqliteUrl(): Promise<string> {
  if (!folder) {
    const own = mkdtempSync(path.join(os.tmpdir(), 'daylight-test-'))
    made.push(() => rmSync(own, { recursive: true, force: true }))
    folder = own
  }
  const template = path.join(folder, 'template.db')
  const file = path.join(folder, `${randomUUID()}.db`)
  if (!existsSync(template)) {
    const { migrate } = await import('../../server/platform/migrate.ts')
    await migrate(`file:${template}`)
  }
  copyFileSync(template, file)
  return `file:${file}`
}

async function emptyPostgresUrl({ server, template }: { server: string; template: string }): Promise<string> {
  const { Client } = await import('pg')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const asOperator = async (command: string) => {
    const client = new Client(server)
    await client.connect()
    try {
      await client.query(command)
    } finally {
      await client.end()
    }
  }
  await asOperator(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  made.push(() => asOperator(`DROP DATABASE ${name} WITH (FORCE)`))
  return new URL(name, server).href
}
