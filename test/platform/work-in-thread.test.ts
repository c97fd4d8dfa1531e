import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { workInThread, type WorkOptions } from '../../server/platform/work-in-thread.ts'

const file = path.join(mkdtempSync(path.join(tmpdir(), 'work-')), 'thread.js')
writeFileSync(
  file,
  `const { parentPort } = require('node:worker_threads')
   parentPort.on('message', (asked) => {
     if (asked === 'close') return parentPort.close()
     if (asked === 'for ever') for (;;);
     if (asked === 'too much') for (const all = []; ; ) all.push(new Array(10_000).fill({}))
     parentPort.postMessage(asked === 'fails' ? null : asked)
   })`,
)

const start = (given: Partial<WorkOptions> = {}) =>
  workInThread<string, string>({
    name: 'works',
    file,
    options: { resourceLimits: { maxOldGenerationSizeMb: 32 } },
    most: { each: 3, all: 5 },
    failed: () => new Error('failed'),
    full: () => new Error('full'),
    ...given,
  })

test('what fails, takes too long or too much memory is told, and what comes next gets its answer', async () => {
  const { work, end } = start({ longestMs: 4_000, most: { each: 9, all: 9 } })
  const asked = ['one', 'fails', 'for ever', 'two', 'too much', 'three']
  const answers = await Promise.allSettled(asked.map((request) => work('li', request)))
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)))).toEqual([
    'one',
    'Error: failed',
    'Error: failed',
    'two',
    'Error: failed',
    'three',
  ])
  end()
})

test('takes only so much of one, and of all together, and more again once that is done', async () => {
  const { work, end } = start()
  const ask = (asker: string, count: number) => Array.from({ length: count }, () => work(asker, 'done'))
  const answers = await Promise.allSettled([...ask('flood', 5), ...ask('li', 1), ...ask('zhao', 2)])
  const told = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)))
  expect(told).toEqual([...Array(3).fill('done'), ...Array(2).fill('Error: full'), 'done', 'done', 'Error: full'])
  expect(await work('zhao', 'again')).toBe('again')
  end()
})

test('where no thread can be started, everyone who asks is told, and nobody waits for ever', async () => {
  // A thread's file has a whole path.
  const { work, end } = start({ file: 'nowhere' })
  const answers = await Promise.allSettled(['one', 'two'].map((request) => work('li', request)))
  expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected'])
  await expect(work('li', 'three')).rejects.toThrow('failed')
  end()
})
