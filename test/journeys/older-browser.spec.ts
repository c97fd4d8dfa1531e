import { askSurvey } from './ask-survey.ts'
import { holdOpenDay } from './hold-open-day.ts'
import { expect, openBoard, project, test, type Page } from './journey.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
/** Whether React holds the page. */
const isTakenOver = (page: Page) =>
  page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react')))
const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test.describe('below the floor', () => {
  // Older browsers are run by `npm run test:browsers`; this one is told apart from them by nothing that the page asks for.
  test.beforeEach(({ page }) => page.addInitScript(() => void Reflect.deleteProperty(window, 'CSSLayerBlockRule')))

  test('no script starts, and the page says so in its own style @both', async ({ page, says }) => {
    await openBoard(page, says)
    await expect(page.getByText(says.shell.olderBrowser)).toBeVisible()
    expect(await page.evaluate(() => '__remixContext' in window || '__remixRouteModules' in window)).toBe(false)
    expect(await isTakenOver(page)).toBe(false)
    expect(
      await page.evaluate(() => [...document.styleSheets].map(({ href }) => href?.endsWith('.plain.css'))),
    ).not.toContain(false)
    expect(await style(page, '.card', 'border-top-left-radius')).toBe('10px')
    const panel = page.locator('.key-figure [popover]').first()
    await expect(panel).toBeHidden()
    await page.locator('.key-figure .dotted').first().click()
    await expect(panel).toBeVisible()
  })

  test('a survey is answered', async ({ page, says }) => {
    const survey = await askSurvey({ language: 'en' })
    await page.goto(survey.link)
    await page.locator('input[name=answer][value="4"]').check()
    await page.getByRole('button', { name: says.survey.next, exact: true }).click()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: says.survey.send, exact: true }).click()
    await expect(title(page)).toContainText(says.survey.thanks.title)
    expect(await survey.responses()).toEqual([{ submitted: true, answers: { overall: 4, useful: ['figures'] } }])
    await survey.close()
  })

  test('a room is joined, and told what a page without scripts is told', async ({ page, says }) => {
    const day = await holdOpenDay()
    await day.database.openDay.update({ where: { id: day.id }, data: { state: 'live', startedAt: new Date() } })
    await page.goto(day.join)
    await page.getByRole('button', { name: says.room.join, exact: true }).click()
    await expect(page.getByRole('link', { name: says.room.refresh })).toBeVisible()
    await day.close()
  })
})

test.describe('where its scripts fail', () => {
  const lacking = {
    'in what frames the page': () => void Object.assign(Array.prototype, { findLast: undefined }),
    'in a part of the page': () => void Reflect.deleteProperty(window, 'IntersectionObserver'),
    'once the page is there': () => void Reflect.deleteProperty(window, 'ResizeObserver'),
  }
  for (const [where, leaveOut] of Object.entries(lacking))
    test(`${where}, the page stays as the server sent it, and its links lead on`, async ({ page, says, tolerate }) => {
      tolerate(/./)
      await openBoard(page, says)
      await page.addInitScript(leaveOut)
      await page.goto(`${project}/issues`)
      await expect.poll(() => isTakenOver(page)).toBe(false)
      await page.waitForLoadState('networkidle')
      await expect(title(page)).toHaveText(says.issues.title)
      expect(await style(page, '.card', 'border-top-left-radius')).toBe('10px')
      await page.getByRole('link', { name: says.nav.plan, exact: true }).click()
      await expect(title(page)).toHaveText(says.plan.title)
    })
})
