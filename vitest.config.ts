import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

const server = new URL('./server/', import.meta.url).pathname
/** Mails are made by React's own, as in the built server: only what a browser may translate sets its words apart. */
const plainMails: Plugin = {
  name: 'plain-mails',
  enforce: 'pre',
  resolveId(source, importer) {
    const [, runtime] = source.split('/ui/own-elements/')
    return runtime && importer?.startsWith(server) ? this.resolve(`react/${runtime}`, importer) : null
  },
}

const tests = 'test/**/*.test.{ts,tsx}'
const testsWith = (pattern: RegExp) =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join('test', ...name.split(path.sep)))
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
/** These put a module of their own in another's place: each has a worker's code to itself. */
const alone = testsWith(/\bvi\.(mock|doMock)\(/)
const inDocument = testsWith(/^\/\/ @vitest-environment happy-dom/)

export default defineConfig({
  plugins: [plainMails],
  // As vite.config.ts has it.
  esbuild: { jsx: 'automatic', jsxImportSource: '~/ui/own-elements' },
  resolve: {
    alias: {
      '~': new URL('./app', import.meta.url).pathname,
      '#contract': new URL('./server/contract', import.meta.url).pathname,
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // Whatever else a file changes it puts back. So a worker loads the code once for all of them, which more than halves
      // the time that they take; of one environment after the other, as each needs a worker of its own (decision 099).
      {
        extends: true,
        test: {
          name: 'server',
          include: [tests],
          exclude: [...alone, ...inDocument],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'document', include: inDocument, exclude: alone, isolate: false, sequence: { groupOrder: 2 } },
      },
    ],
    globalSetup: ['test/setup/build-once.ts'],
    setupFiles: ['fail-on-console-error', 'wait-longer', 'remove-databases'].map((file) => `test/setup/${file}.ts`),
    // By default one processor is left idle: nobody works beside the whole suite.
    maxWorkers: '100%',
    // What passes only then is marked with `(retry x1)`: decision 097.
    retry: 1,
    // The sweeps over every address take half a minute on a quiet machine.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
