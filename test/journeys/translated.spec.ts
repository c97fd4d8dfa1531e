import {
  connection,
  countCriticalIssues,
  engineer,
  expect,
  isMarked,
  keyFigure,
  markPage,
  project,
  pushCriticalIssue,
  signIn,
  test,
  valueOf,
  type Page,
} from './journey.ts'

/** Gives the page's texts to `each`, without those of scripts, of drawings and of a translation. */
const textsOf = `(() => {
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.data.trim() && !text.parentElement.closest('script, style, noscript, svg, font')) texts.push(text)
  }
  return texts
})()`

/** Texts that stand beside something in one element: React would change and remove what a translation took away. */
const beside = (page: Page) =>
  page.evaluate<string[]>(
    `${textsOf}.filter((text) => [...text.parentElement.childNodes].some((other) => other !== text &&
       (other.nodeType === 1 || (other.nodeType === 3 && other.data.trim())))).map((text) => text.parentElement.outerHTML)`,
  )

/** What a browser does that translates a page: each text gives way to elements that hold another. */
const translate = (page: Page) =>
  page.evaluate(`for (const text of ${textsOf}) {
    const outer = document.createElement('font')
    outer.appendChild(document.createElement('font')).textContent = text.data
    text.replaceWith(outer)
  }`)

test('a page that the browser translated follows, and leads on @both', async ({ page, says }) => {
  await page.goto(project)
  await signIn(page, says, engineer)
  await expect(connection(page, says.live.live)).toBeVisible()
  await markPage(page)
  expect(await beside(page)).toEqual([])
  const critical = valueOf(keyFigure(page, says, says.figures.critical))
  for (let time = 0; time < 2; time++) {
    const before = await countCriticalIssues()
    await expect(critical).toHaveText(String(before))
    await translate(page)
    await pushCriticalIssue()
    await expect(critical).toHaveText(String(before + 1))
  }
  for (const name of [says.nav.issues, says.nav.plan, says.nav.uat, says.nav.satisfaction, says.nav.actions]) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect([name, await beside(page)]).toEqual([name, []])
    await translate(page)
    const summary = await page.getByRole('main').innerText()
    const version = page.locator('footer p').first()
    const before = await version.innerText()
    await pushCriticalIssue()
    await expect(version).not.toHaveText(before)
    if (name === says.nav.issues) await expect.poll(() => page.getByRole('main').innerText()).not.toBe(summary)
  }
  expect(await isMarked(page)).toBe(true)
})
