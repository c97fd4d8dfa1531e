import { expect, goLiveName, keyFigure, openBoard, project, signIn, test, valueOf } from './journey.ts'
import { violations } from './violations.ts'

const pages = ['', '/plan', '/uat', '/issues', '/satisfaction', '/changes', '/actions', '/plan/uat-2']

test('axe-core finds nothing wrong with signing in, the board and its pages in either colours @both', async ({
  page,
  says,
}) => {
  await page.goto('/sign-in')
  expect(await violations(page)).toEqual([])
  await openBoard(page, says)
  for (const at of pages) {
    await page.goto(project + at)
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect([at, await violations(page)]).toEqual([at, []])
  }
})

test('a table that somebody filtered has the same rows in the other language @both', async ({
  page,
  says,
  saysOther,
}) => {
  await openBoard(page, says)
  await page.goto(`${project}/uat`)
  const filterOf = ({ table, uat }: typeof says) =>
    page.getByRole('combobox', { name: table.filterBy.replace('{{column}}', uat.module) })
  await expect(filterOf(says)).toBeEnabled()
  const all = await filterOf(says).locator('option').allInnerTexts()
  await filterOf(says).selectOption({ index: 1 })
  const counted = /\d+/.exec(all[1]!)![0]
  const shown = page.getByRole('status').filter({ hasText: new RegExp(`^${counted}\\D`) })
  await expect(shown).toBeVisible()
  await expect(page).toHaveURL(/cases\.module=.*%C2%B7/)
  await page.getByRole('button', { name: says.shell.otherLanguage }).click()
  await expect(filterOf(saysOther)).toBeEnabled()
  await expect(shown).toBeVisible()
  await expect(page).toHaveURL(/cases\.module=.*%C2%B7/)
  const other = await filterOf(saysOther).locator('option:checked').innerText()
  expect(other).toContain(counted)
  expect(all).not.toContain(other)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('no page scrolls sideways @both', async ({ page, says }) => {
    const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth)
    await page.goto('/sign-in')
    expect(await width()).toBeLessThanOrEqual(390)
    await signIn(page, says)
    await expect(page).toHaveURL('/')
    for (const at of ['/', ...pages.map((path) => project + path)]) {
      await page.goto(at)
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect([at, await width()]).toEqual([at, 390])
    }
  })

  test('the menu leads to every page @both', async ({ page, says }) => {
    await openBoard(page, says)
    await page.getByRole('button', { name: says.shell.menu }).click()
    const menu = page.getByRole('group', { name: says.shell.menu })
    await menu.getByRole('link', { name: says.nav.issues, exact: true }).click()
    await expect(page).toHaveURL(`${project}/issues`)
    await expect(page.getByRole('table').first()).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the board shows its headline, figures and tables @both', async ({ page, says }) => {
    await openBoard(page, says)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/)
    for (const name of [goLiveName, says.figures.uat, says.figures.critical, says.figures.satisfaction])
      await expect(valueOf(keyFigure(page, says, name))).toHaveText(/\d/)
    for (const at of ['/issues', '/uat', '/plan']) {
      await page.goto(project + at)
      await expect(page.getByRole('table').first()).toBeVisible()
      expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(2)
    }
  })
})
