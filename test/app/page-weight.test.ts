import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { factPages } from '~/facts/registry'

const folder = 'build/pages/client/assets'
const files = readdirSync(folder).filter((file) => file.endsWith('.js'))

interface Route {
  parentId?: string
  module: string
  imports: string[]
}
interface Manifest {
  entry: Omit<Route, 'parentId'>
  routes: Record<string, Route>
}
const manifest = JSON.parse(
  readFileSync(
    path.join(
      folder,
      files.find((file) => file.startsWith('manifest-'))!,
    ),
    'utf8',
  )
    .replace(/^window\.__remixManifest=/, '')
    .replace(/;$/, ''),
) as Manifest

/** The route's scripts and those of the routes around it: what the browser runs before the page answers to touch. */
function scriptsOf(routeId: string): Set<string> {
  const scripts = new Set([manifest.entry.module, ...manifest.entry.imports])
  for (let id: string | undefined = routeId; id; id = manifest.routes[id]!.parentId)
    for (const script of [manifest.routes[id]!.module, ...manifest.routes[id]!.imports]) scripts.add(script)
  return new Set([...scripts].map((script) => path.basename(script)))
}

/** A script and what it imports at once. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found
  found.add(script)
  const text = readFileSync(path.join(folder, script), 'utf8')
  for (const [, name] of text.matchAll(/import[^;"(]*"\.\/([^"]+)"/g)) withImports(name!, found)
  return found
}

/** Bytes as gzip sends them; the smallest scripts are sent as they are. */
const weightOf = (scripts: Iterable<string>) =>
  [...scripts].reduce((sum, script) => {
    const file = path.join(folder, script)
    return sum + statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size
  }, 0)

const routes = ['overview', 'room', 'survey', 'invitation', 'open-day-present'].map((name) => `./routes/${name}`)
const ofFacts = factPages.map(({ address }) => `facts/${address}`)

test.each([...routes, ...ofFacts])('%s answers to touch after at most 120 KB of script', (name) => {
  expect(weightOf(scriptsOf(name))).toBeLessThanOrEqual(120_000)
})

test('charts, which arrive later, take at most 60 KB more', () => {
  const shown = scriptsOf('facts/issues')
  const later = withImports(files.find((file) => file.startsWith('canvas-series-'))!)
  expect(weightOf([...later].filter((script) => !shown.has(script)))).toBeLessThanOrEqual(60_000)
})

test('slides, which arrive later on a phone, take at most 24 KB more', () => {
  const shown = scriptsOf('./routes/room')
  const later = withImports(files.find((file) => file.startsWith('slide-view-'))!)
  expect(weightOf([...later].filter((script) => !shown.has(script)))).toBeLessThanOrEqual(24_000)
})

test('phones in a room need no schema', () => {
  for (const script of scriptsOf('./routes/room'))
    expect(readFileSync(path.join(folder, script), 'utf8'), script).not.toContain('ZodError')
})
