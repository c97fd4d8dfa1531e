import { expect, openBoard, project, test } from './journey.ts'

test.use({ colorScheme: 'dark' })

test('on paper a dark screen is white, its charts too, and nothing is left of the controls', async ({ page, says }) => {
  await openBoard(page, says)
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

test('every sheet says at its foot which project, day and version it shows @both', async ({ page, says }) => {
  await openBoard(page, says)
  const foot = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page-foot'))
  await expect.poll(foot).toMatch(/^".+ · .*20\d\d.* · .*\d+"$/)
  await page.goto(`${project}?asOf=2026-10-01`)
  await expect.poll(foot).toMatch(/2026年10月1日|1\sOct\s2026/)
})

test('a table has all its rows on paper, not only those in view', async ({ page, says }) => {
  await openBoard(page, says, `${project}/issues`)
  const table = page.getByRole('table', { name: says.issues.list, exact: true })
  const rows = table.locator('tbody tr[aria-rowindex]')
  await expect(page.getByRole('searchbox')).toBeEnabled()
  const all = Number(await table.getAttribute('aria-rowcount')) - 1
  expect(await rows.count()).toBeLessThan(all)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(rows).toHaveCount(Math.min(all, 500))
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => rows.count()).toBeLessThan(all)
})
