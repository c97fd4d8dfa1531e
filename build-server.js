// Bundles what runs outside Vite: the command line and the ingest client at install, the server as well at build.
// npm runs postinstall once more at the first `npx daylight`, perhaps while the server serves: what is there and still
// right is left alone.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const entries = {
  daylight: 'server/cli/main.ts',
  client: 'server/client/create-ingest-client.ts',
  main: 'server/main.ts',
  'writer-thread': 'server/ledger/writer-thread.ts',
  'rebuild-thread': 'server/board/rebuild-thread.ts',
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
if (existsSync('build/pages/client')) precompress('build/pages/client')
