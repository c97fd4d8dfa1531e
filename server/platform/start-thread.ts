import path from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageRoot, runsFromSource } from './package-root.ts'

/** The file that a thread runs: the built one, or its source where the process runs from source. */
export const threadFile = (source: string, built = !runsFromSource): string =>
  path.join(packageRoot, built ? `build/${path.basename(source, '.ts')}.js` : source)

/** Starts a thread from such a file. */
export const startThread = (file: string, options: WorkerOptions): Worker =>
  new Worker(file, file.endsWith('.ts') ? { ...options, execArgv: ['--import', 'tsx'] } : options)
