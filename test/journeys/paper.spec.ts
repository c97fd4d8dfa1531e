import type { Locator } from '@playwright/test'
import { expect, openBoard, project, test, type Page } from './journey.ts'

test.use({ colorScheme: 'dark' })

test('on paper a dark screen is white, its charts too, and nothing is left of the controls', async ({ page, says }) => {
  await openBoard(page, says, `${project}/issues`)
  const chart = page.getByRole('img', { name: says.issues.burndown })
  const canvas = chart.locator('canvas')
  const drawing = chart.locator('path[stroke="var(--chart)"][stroke-width="2"]')
  await chart.scrollIntoViewIfNeeded()
  await expect(canvas).toBeVisible()
  await expect(drawing).toBeHidden()
  const brand = () => page.evaluate(() => getComputedStyle(document.querySelector('main')!).color)
  const onScreen = await brand()

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(canvas).toBeHidden()
  await expect(drawing).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  expect(await brand()).not.toBe(onScreen)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button', { name: says.shell.menu })).toBeHidden()
  await expect(page.getByText(says.chart.showTable).first()).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(canvas).toBeVisible()
})

/** As many sheets as a page takes. */
const sheetsOf = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)!.length

test('the overview is one sheet to be handed on, and a list of hundreds is a few @both', async ({ page, says }) => {
  await openBoard(page, says)
  await expect(page.locator('#plan')).toBeVisible()
  expect(await sheetsOf(page)).toBe(1)
  await page.goto(`${project}/uat`)
  await expect(page.getByRole('searchbox')).toBeEnabled()
  expect(await sheetsOf(page)).toBeLessThanOrEqual(4)
})

test('on paper no column is cut, and what a column is called stands on every sheet', async ({ page, says }) => {
  await openBoard(page, says, `${project}/issues`)
  await expect(page.getByRole('searchbox')).toBeEnabled()
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table', { name: says.issues.list, exact: true })
  const right = async (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().right)
  expect(await right(table)).toBeLessThanOrEqual(await right(page.locator('section').filter({ has: table })))
  // Chrome repeats no head with a button in it.
  const button = table.getByRole('columnheader').first().getByRole('button')
  expect(await button.evaluate((element) => getComputedStyle(element).display)).toBe('contents')
  expect(await table.locator('thead').evaluate((element) => getComputedStyle(element).display)).toBe(
    'table-header-group',
  )
})

test('every sheet says at its foot which project, day and version it shows @both', async ({ page, says }) => {
  await openBoard(page, says)
  const foot = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page-foot'))
  await expect.poll(foot).toMatch(/^".+ · .*20\d\d.* · .*\d+"$/)
  await page.goto(`${project}?asOf=2026-10-01`)
  await expect.poll(foot).toMatch(/2026年10月1日|1\sOct\s2026/)
})

test('a table has its first rows on paper, and says of how many', async ({ page, says }) => {
  await openBoard(page, says, `${project}/issues`)
  const table = page.getByRole('table', { name: says.issues.list, exact: true })
  const rows = table.locator('tbody tr[aria-rowindex]')
  await expect(page.getByRole('searchbox')).toBeEnabled()
  const all = Number(await table.getAttribute('aria-rowcount')) - 1
  expect(await rows.count()).toBeLessThan(all)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(rows).toHaveCount(50)
  await page.emulateMedia({ media: 'print' })
  const format = (count: number) => count.toLocaleString('en')
  const said = says.table.shownOf.replace('{{shown}}', '50').replace('{{total}}', format(all))
  await expect(page.getByText(said, { exact: true })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => rows.count()).toBeLessThan(all)
})
