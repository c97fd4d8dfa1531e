// npm run migration -- NAME: writes the SQL from the last models to today's, for both databases. Needs no server.
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { databaseAdapter, type DatabaseKind } from './database-adapter.ts'
import { migrationFolder, readModels } from './migrate.ts'
import { schemaEngine } from './schema-engine.ts'

/** Answers the one query the engine asks at start, so that a diff for PostgreSQL needs no PostgreSQL. */
function offlinePostgres(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () => Promise.reject(new Error('a diff runs offline'))
  const connect = async () => ({
    provider: 'postgres',
    adapterName: 'offline',
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 15.0', 150000]],
    }),
  })
  const factory = { provider: 'postgres', adapterName: 'offline', connect, connectToShadowDb: connect }
  return factory as unknown as SqlMigrationAwareDriverAdapterFactory
}

async function createMigration(kind: DatabaseKind, name: string, stamp: string) {
  const folder = migrationFolder(kind)
  const snapshot = path.join(folder, 'schema.snapshot')
  const models = readModels(kind)
  const state = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  })
  const from = existsSync(snapshot) ? state(readFileSync(snapshot, 'utf8')) : ({ tag: 'empty' } as const)
  const factory = kind === 'postgres' ? offlinePostgres() : databaseAdapter('file::memory:')
  const engine = await schemaEngine(factory, models)
  const filters = { externalTables: [], externalEnums: [] }
  const { stdout } = await engine.diff({ from, to: state(models), script: true, exitCode: null, filters })
  engine.free()
  if (!stdout || stdout.startsWith('-- This is an empty migration')) return console.log(`${kind}: nothing to do`)
  const target = path.join(folder, `${stamp}_${name}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(path.join(target, 'migration.sql'), stdout)
  const provider = kind === 'postgres' ? 'postgresql' : 'sqlite'
  writeFileSync(path.join(folder, 'migration_lock.toml'), `provider = "${provider}"\n`)
  writeFileSync(snapshot, models)
  console.log(`${kind}: ${target}`)
}

const name = process.argv[2]
if (!name) throw new Error('usage: npm run migration -- NAME')
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
for (const kind of ['sqlite', 'postgres'] as const) await createMigration(kind, name, stamp)
