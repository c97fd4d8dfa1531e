import { mergeConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** For working with: starts at once. What is built is not built anew; tests of the built server need `npm run build` first. */
const { globalSetup: _, ...test } = config.test!
export default mergeConfig({ ...config, test }, { test: { maxWorkers: '50%' } })
