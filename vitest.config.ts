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

/** The files of a worker share its code, which is loaded once for all of them: that halves the time that they take. */
const filesOf = (rooms: string[]) => rooms.map((room) => `test/${room}/**/*.test.{ts,tsx}`)

/** Rooms whose tests leave nothing behind. */
const together = filesOf([
  'app',
  'board',
  'cli',
  'connections',
  'connectors',
  'contract',
  'demo',
  'facts',
  'identity',
  'open-days',
  'platform',
  'stored',
  'surveys',
])
/**
 * Rooms that start whole servers. The HTTP server replaces the process's `Request`, which msw cannot work with: they share
 * workers among themselves only (docs/decisions/099-workers-of-their-own.md).
 */
const servers = filesOf(['api', 'ledger', 'live', 'postgres'])
/** Files that put a module in another's place, or set clocks and what else is global: each has a worker's code to itself. */
const alone = [
  ...['api/fair-share', 'api/private-links', 'api/refusals', 'api/worst-bodies'],
  ...['app/code-not-fetched', 'app/dev-ui', 'app/look-back', 'app/problem', 'app/use-day-end', 'app/use-live'],
  ...['ledger/checkpoints', 'ledger/long-folds', 'live/rights-end', 'postgres/long-folds'],
].map((file) => `test/${file}.test.{ts,tsx}`)

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
      { extends: true, test: { name: 'together', include: together, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'servers', include: servers, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'others', include: filesOf(['**']), exclude: [...together, ...servers] } },
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
