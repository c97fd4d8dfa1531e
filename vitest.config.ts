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

/**
 * Rooms whose tests leave nothing behind: a worker loads the code once for all of their files, which halves the time that
 * they take. In the others a file changes what is global (clocks, modules, limits), and has a worker's code to itself.
 */
const together = [
  'board',
  'cli',
  'contract',
  'demo',
  'facts',
  'identity',
  'open-days',
  'platform',
  'stored',
  'surveys',
].map((room) => `test/${room}/**/*.test.{ts,tsx}`)

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
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.{ts,tsx}'], exclude: together } },
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
