import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageRoot } from '../../server/platform/package-root.ts'

test('runs a thread’s source where the process runs from source, as in development', async () => {
  const thread = path.join(mkdtempSync(path.join(tmpdir(), 'thread-')), 'thread.ts')
  writeFileSync(
    thread,
    `import { parentPort, workerData } from 'node:worker_threads'
     parentPort!.postMessage((workerData as { word: string }).word)`,
  )
  const begin = `import { startThread } from './server/platform/start-thread.ts'
    startThread(${JSON.stringify(thread)}, { workerData: { word: 'typed' } }).on('message', (word) => console.log(word))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', begin],
    { cwd: packageRoot },
  )
  expect(stdout.trim()).toBe('typed')
})
