import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  connection,
  engineer,
  expect,
  isMarked,
  markPage,
  openBoard,
  project,
  signIn,
  test,
  type Page,
} from './journey.ts'

/** From now on the server is of another release: it has other files, and says so. Gives what ends it for what is loaded then. */
async function upgrade(page: Page, gone: RegExp) {
  // A page that stood for a while: the code of the pages beside it is there.
  const isAhead = () =>
    performance.getEntriesByType('resource').some(({ name }) => /\/actions\.route-[\w-]{8}\.js/.test(name))
  await expect.poll(() => page.evaluate(isAhead)).toBe(true)
  await page.route(gone, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await page.route(/\/__manifest\?/, (route) =>
    route.fulfill({ status: 204, headers: { 'X-Remix-Reload-Document': 'true' } }),
  )
  return async () => {
    await page.unroute(gone)
    await page.unroute(/\/__manifest\?/)
  }
}
const missing = /404|Failed to fetch|error loading|Error loading|dynamically imported|manifest version/i
const table = /\/assets\/live-table-[\w-]+\.js/

test('after an upgrade the first click leads where it was to lead', async ({ page, says, tolerate }) => {
  tolerate(missing)
  await page.goto(project)
  await signIn(page, says, engineer)
  await expect(connection(page, says.live.live)).toBeVisible()
  await markPage(page)
  const end = await upgrade(page, /\/assets\/open-days-[\w-]+\.js/)
  page.once('framenavigated', () => void end())
  await page.getByRole('link', { name: says.nav.openDays, exact: true }).first().click()
  await expect(page).toHaveURL(`${project}/open-days`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await isMarked(page)).toBe(false)
  await page.goBack()
  await expect(page).toHaveURL(project)
})

test('what a page misses after an upgrade is fetched by a reload, once', async ({ page, says, tolerate }) => {
  tolerate(missing)
  await openBoard(page, says)
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  const end = await upgrade(page, table)
  await page.getByRole('link', { name: says.nav.issues, exact: true }).first().click()
  await expect.poll(() => loads).toBe(1)
  // It is missing again: another reload would change nothing.
  await page.waitForLoadState('networkidle')
  expect(loads).toBe(1)
  await end()
  await page.reload()
  await expect(page.getByRole('searchbox').first()).toBeVisible()
  await expect(page.getByText(says.shell.upgraded)).toBeHidden()
})

test('nothing that was entered is lost to an upgrade without asking', async ({ page, says, tolerate }) => {
  tolerate(missing)
  await openBoard(page, says)
  await upgrade(page, table)
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.value = 'A question'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await page.getByRole('link', { name: says.nav.issues, exact: true }).first().click()
  await expect(page.getByText(says.shell.upgraded)).toBeVisible()
  await expect(page.locator('textarea').last()).toHaveValue('A question')
})

test('what the release before had is still there', async ({ demo, request }) => {
  writeFileSync(path.join(demo.folder, 'assets', 'former', 'gone-12345678.js'), 'export default 1')
  const answer = await request.get('/assets/gone-12345678.js')
  expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(await answer.text()).toBe('export default 1')
  expect((await request.get('/assets/never-12345678.js')).status()).toBe(404)
})
