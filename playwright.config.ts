import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './test/journeys/find-chromium.ts'

// Every worker reads this file again: what was chosen first stays, in the environment that they inherit.
process.env.JOURNEYS_CHROMIUM ??= JSON.stringify(await findChromium())

const { executablePath, args } = JSON.parse(process.env.JOURNEYS_CHROMIUM) as { executablePath: string; args: string[] }

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.spec.ts',
  globalSetup: './test/journeys/fill-template.ts',
  // Each worker has a demo of its own (journey.ts), where its journeys push and read figures one after the other.
  workers: 2,
  forbidOnly: true,
  // With a demo of its own. What passes only then is listed as flaky: decision 097.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // What a service worker asks for passes by what a journey holds up or answers itself; offline.spec.ts lets it in.
  use: { ...devices['Desktop Chrome'], serviceWorkers: 'block', launchOptions: { executablePath, args } },
  // Everything is seen in English; once more in Chinese is what the language bears on, and each area's main way.
  projects: [
    { name: 'en', use: { locale: 'en' } },
    { name: 'zh-CN', use: { locale: 'zh-CN' }, grep: /@both/ },
  ],
})
