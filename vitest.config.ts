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
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/build-once.ts'],
    setupFiles: ['test/setup/fail-on-console-error.ts'],
    // By default one processor is left idle: nobody works beside the whole suite.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
