import { expect, openBoard, project, test, type Page } from './journey.ts'

const pages = ['', '/plan', '/uat', '/issues', '/satisfaction', '/changes', '/actions', '/plan/uat-2']

/** Words of axes that lie on each other, as pairs. */
const collisions = (page: Page) =>
  page.evaluate(() => {
    const axes = document.querySelectorAll('.timeline-track, [role=img] .relative > .absolute')
    return [...axes].flatMap((axis) => {
      const labels = [...axis.children].flatMap((child) => {
        const text = child.tagName === 'SPAN' && child.checkVisibility() ? child.firstChild : null
        if (!text?.textContent) return []
        const range = document.createRange()
        range.selectNodeContents(text)
        return [{ text: text.textContent, box: range.getBoundingClientRect() }]
      })
      labels.sort((a, b) => a.box.left - b.box.left)
      return labels.flatMap(({ text, box }, index) => {
        const next = labels[index + 1]
        return next && next.box.left < box.right + 2 ? [`${text} on ${next.text}`] : []
      })
    })
  })

/** What can be touched and is smaller than a finger, by the page that is open. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const least = 43.5
    for (const details of document.querySelectorAll('details')) details.open = true
    const touched = 'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]'
    const small = (element: Element) => {
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      const isSeen = width > 0 && element.checkVisibility() && !element.matches('.skip, .sr-only')
      // A line of the list of projects is one target altogether.
      const isSpread = getComputedStyle(element, '::after').position === 'absolute'
      return isSeen && !isSpread && (width < least || height < least)
    }
    const found = [...document.querySelectorAll(touched)].filter(small)
    for (const box of document.querySelectorAll<HTMLElement>('[popover]')) {
      box.showPopover()
      found.push(...[...box.querySelectorAll(touched)].filter(small))
      box.hidePopover()
    }
    return found.map((element) => element.outerHTML.slice(0, 120))
  })

for (const width of [390, 768, 1440])
  test(`words of time do not lie on each other at ${width} pixels @both`, async ({ page, says }) => {
    await page.setViewportSize({ width, height: 900 })
    await openBoard(page, says)
    for (const at of ['', '/plan', '/issues', '/uat']) {
      await page.goto(project + at)
      await expect(page.getByRole('heading').first()).toBeVisible()
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
      await expect(page.getByRole('img').first()).toBeVisible()
      expect([at, await collisions(page)]).toEqual([at, []])
    }
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('what can be touched is as large as a finger @both', async ({ page, says }) => {
    await page.goto('/sign-in')
    expect(await tooSmall(page)).toEqual([])
    await openBoard(page, says)
    for (const at of ['/', ...pages.map((path) => project + path), `${project}?asOf=2026-10-01`]) {
      await page.goto(at)
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect([at, await tooSmall(page)]).toEqual([at, []])
    }
  })
})
