// Bundles what runs outside Vite, with everything that it needs: an installation that only serves has what is native, and no more.
// npm runs postinstall once more at the first `npx daylight`, perhaps while the server serves: what is there and still
// right is left alone.
import { build } from 'esbuild'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const entries = {
  daylight: 'server/cli/main.ts',
  main: 'server/main.ts',
  'writer-thread': 'server/writer-thread.ts',
  'rebuild-thread': 'server/board/rebuild-thread.ts',
  'sqlite-thread': 'server/platform/sqlite-thread.ts',
  'files-thread': 'server/files-thread.ts',
  'reading-thread': 'server/reading-thread.ts',
  // What Vite made of the pages for the server.
  'pages-server': 'build/pages/server/index.js',
}

/** In one step: whoever opens the file meanwhile gets the old one or the new one, whole. */
function replaceFile(file, bytes, mode = 0o644) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes, { mode })
  renameSync(`${file}.new`, file)
}

async function bundle(entryPoints, options) {
  const { outputFiles } = await build({
    entryPoints,
    outdir: 'build',
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    ...options,
  })
  for (const { path: file, contents } of outputFiles) {
    const isCommand = path.basename(file) === 'daylight.js'
    const bytes = isCommand ? Buffer.concat([Buffer.from('#!/usr/bin/env node\n'), contents]) : Buffer.from(contents)
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) replaceFile(file, bytes, isCommand ? 0o755 : undefined)
  }
  return outputFiles.map(({ path: file }) => file)
}

/** Parts of earlier builds: kept for a day, as a server that still runs may read them. */
function dropOldParts(folder, made) {
  for (const name of readdirSync(folder)) {
    const file = path.resolve(folder, name)
    if (!made.includes(file) && statSync(file).mtimeMs < Date.now() - 86_400_000) rmSync(file)
  }
}

/** What other programs install: the client alone, by the name that it has here. `tsc` adds the types that `index.d.ts` names. */
function describeClientPackage() {
  const { name, version, license, engines, exports, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const inFolder = (file) => file.replace('./build/client-package/', './')
  const { types, default: code } = exports['./client']
  const manifest = {
    name,
    version,
    description: 'Pushes updates to a Daylight portal and reads its boards.',
    license,
    type: 'module',
    engines,
    exports: { './client': { types: inFolder(types), default: inFolder(code) }, './package.json': './package.json' },
    // The types are made from schemas of zod.
    dependencies: { ky: dependencies.ky, zod: dependencies.zod },
  }
  const sections = readdirSync('server/facts').filter((kind) => existsSync(`server/facts/${kind}/section.ts`))
  const named = [
    "export * from './client/create-ingest-client.ts'",
    // Each adds its own to the board.
    ...sections.map((kind) => `import './facts/${kind}/section.ts'`),
  ]
  replaceFile('build/client-package/types/index.d.ts', `${named.join('\n')}\n`)
  replaceFile('build/client-package/package.json', `${JSON.stringify(manifest, null, 2)}\n`)
  copyFileSync('LICENSE', 'build/client-package/LICENSE')
}

/** Static files compressed once, as hard as it goes, so that no request pays for it. */
function precompress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    const { size, mtimeMs } = statSync(file)
    if (!/\.(js|css|svg|json|txt)$/.test(name) || size <= 1024) continue
    if (existsSync(`${file}.br`) && statSync(`${file}.br`).mtimeMs >= mtimeMs) continue
    const bytes = readFileSync(file)
    replaceFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    replaceFile(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}

const present = Object.entries(entries).filter(([, file]) => existsSync(file))
const made = await bundle(Object.fromEntries(present), {
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  // Native, or found by its file; the others serve development alone.
  external: ['better-sqlite3', '@prisma/schema-engine-wasm', 'pg-native', 'vite', 'tsx'],
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  // CommonJS packages ask for Node's own modules by this name.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
})
dropOldParts('build/parts', made)
await bundle({ 'client-package/client': 'server/client/create-ingest-client.ts' }, { packages: 'external' })
describeClientPackage()
if (existsSync('build/pages/client')) precompress('build/pages/client')
