import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../server/platform/package-root.ts'
import { pageRoutes } from '../api/page-routes.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
beforeAll(async () => (server = await startTestServer()))
afterAll(() => server.stop())

test('/dev/ui is not found, and nothing of it is in the build', async () => {
  for (const address of ['/dev/ui', '/dev/ui/problems/page/500'])
    expect([address, (await server.send(address)).status]).toEqual([address, 404])
  expect((await pageRoutes()).filter(({ path }) => path.includes('dev'))).toEqual([])
  const [onlyThere] = /Ledger totals differ between the old[^']+/.exec(readFileSync('app/dev/samples.ts', 'utf8'))!
  const folder = path.join(packageRoot, 'build/pages')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(onlyThere))).toEqual([])
})
