import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageRoot, runsFromSource } from './package-root.ts'

/** The file that a thread runs: the built one, or its source where the process runs from source. */
export const threadFile = (source: string, built = !runsFromSource): string =>
  path.join(packageRoot, built ? `build/${path.basename(source, '.ts')}.js` : source)

/** Starts a thread from such a file. */
export function startThread(file: string, options: WorkerOptions): Worker {
  if (!file.endsWith('.ts')) return new Worker(file, options)
  // Node 20 hands the loader of TypeScript on to no thread: it is registered there first.
  const [loader, source] = [import.meta.resolve('tsx/esm/api'), pathToFileURL(file).href].map((url) =>
    JSON.stringify(url),
  )
  return new Worker(`import(${loader}).then(({ register }) => (register(), import(${source})))`, {
    ...options,
    eval: true,
  })
}
