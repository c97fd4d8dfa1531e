import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { databaseAdapter, databaseKind, type DatabaseKind } from './database-adapter.ts'
import { packageRoot } from './package-root.ts'
import { schemaEngine, type MigrationList } from './schema-engine.ts'

/** Where the migrations of a database are. */
export const migrationFolder = (kind: DatabaseKind) => path.join(packageRoot, 'prisma/migrations', kind)

/** The models as one text, with the provider of the database they are for. */
export function readModels(kind: DatabaseKind): string {
  const folder = path.join(packageRoot, 'prisma/schema')
  const files = readdirSync(folder).sort()
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
  return kind === 'postgres' ? text.replace('provider = "sqlite"', 'provider = "postgresql"') : text
}

function listMigrations(kind: DatabaseKind): MigrationList {
  const folder = migrationFolder(kind)
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(`${name}/migration.sql`) } },
    })),
  }
}

/** Brings the database up to the newest migration; gives the names of those it applied, none when it was there. */
export async function migrate(url: string): Promise<string[]> {
  const kind = databaseKind(url)
  // One connection: the engine's advisory lock on PostgreSQL belongs to its session.
  const factory = databaseAdapter(url, { connections: 1 })
  const opened: { dispose(): Promise<void> }[] = []
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    opened.push(adapter)
    return adapter
  }
  const engine = await schemaEngine(factory, readModels(kind))
  try {
    const filters = { externalTables: [], externalEnums: [] }
    const result = await engine.applyMigrations({ migrationsList: listMigrations(kind), filters })
    return result.appliedMigrationNames
  } finally {
    engine.free()
    // free() leaves the connections open, and with them the lock on the file.
    for (const adapter of opened) await adapter.dispose()
  }
}
