// Bundles what runs outside Vite: the command line and the ingest client at install, the server as well at build.
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
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const entries = {
  daylight: 'server/cli/main.ts',
  'client-package/client': 'server/client/create-ingest-client.ts',
  main: 'server/main.ts',
  'writer-thread': 'server/writer-thread.ts',
  'rebuild-thread': 'server/board/rebuild-thread.ts',
  'sqlite-thread': 'server/platform/sqlite-thread.ts',
  'files-thread': 'server/files-thread.ts',
  'reading-thread': 'server/reading-thread.ts',
  'report-thread': 'server/report-thread.ts',
  'delivery-thread': 'server/delivery-thread.ts',
}

/** In one step: whoever opens the file meanwhile gets the old one or the new one, whole. */
function replaceFile(file, bytes, mode = 0o644) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes, { mode })
  renameSync(`${file}.new`, file)
}

async function bundle(name, source) {
  const { outputFiles } = await build({
    entryPoints: { [name]: source },
    outdir: 'build',
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    banner: name === 'daylight' ? { js: '#!/usr/bin/env node' } : {},
  })
  for (const { path: file, contents } of outputFiles)
    if (!existsSync(file) || !readFileSync(file).equals(contents))
      replaceFile(file, contents, name === 'daylight' ? 0o755 : undefined)
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

for (const [name, source] of Object.entries(entries).filter(([, file]) => existsSync(file))) await bundle(name, source)
if (existsSync('LICENSE')) describeClientPackage()
if (existsSync('build/pages/client')) precompress('build/pages/client')
