import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What needs an office program: `npm run test:office`, by itself. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    include: ['test/office/*.office.ts'],
    globalSetup: [],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
