import { defineConfig } from 'vitest/config'

export default defineConfig({
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
