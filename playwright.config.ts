import { defineConfig, devices } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from './test/journeys/find-chromium.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

// Every worker reads this file again: what was chosen first stays, in the environment that they inherit.
process.env.JOURNEYS_PORT ??= String(await freePort())
process.env.JOURNEYS_DATA ??= mkdtempSync(path.join(os.tmpdir(), 'daylight-journeys-'))
process.env.JOURNEYS_CHROMIUM ??= JSON.stringify(await findChromium())

const { JOURNEYS_PORT: port, JOURNEYS_DATA: dataFolder } = process.env
const { executablePath, args } = JSON.parse(process.env.JOURNEYS_CHROMIUM) as { executablePath: string; args: string[] }
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.spec.ts',
  globalTeardown: './test/journeys/remove-data.ts',
  // One after the other: they push to one demo and read its figures.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { ...devices['Desktop Chrome'], baseURL: origin, launchOptions: { executablePath, args } },
  // Everything is seen in English; once more in Chinese is what the language bears on, and each area's main way.
  projects: [
    { name: 'en', use: { locale: 'en' } },
    { name: 'zh-CN', use: { locale: 'zh-CN' }, grep: /@both/ },
  ],
  webServer: {
    command: 'node --import tsx prisma/demo/start.ts',
    env: { PORT: port, ORIGIN: origin, DAYLIGHT_DATA: dataFolder, DATABASE_URL: '' },
    // It serves before it is filled; it names the key once it is.
    wait: { stdout: /Ingest key/ },
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
