// One set of models (prisma/schema, written for SQLite). For PostgreSQL the same text with another provider is
// written to prisma/generated/schema-postgres, so that each database gets its own client.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL ?? 'file:./data/daylight.db'
let schema = 'prisma/schema'
if (/^postgres(ql)?:/.test(url)) {
  schema = 'prisma/generated/schema-postgres'
  rmSync(schema, { recursive: true, force: true })
  cpSync('prisma/schema', schema, { recursive: true })
  const main = `${schema}/main.prisma`
  const text = readFileSync(main, 'utf8')
  writeFileSync(
    main,
    text.replace('provider = "sqlite"', 'provider = "postgresql"').replace('../generated/sqlite', '../postgres'),
  )
}
// These commands never run the schema engine, but the CLI insists on having one to hand.
if (['generate', 'validate', 'format'].includes(process.argv[2] ?? ''))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema, datasource: { url } })
