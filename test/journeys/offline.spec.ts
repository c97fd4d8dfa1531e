import { expect, openBoard, project, test, type Page } from './journey.ts'

test.use({ serviceWorkers: 'allow' })

const title = { en: 'You are offline', 'zh-CN': '网络已断开' }

/** Waits until the browser keeps the page that it shows without a network. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    return caches.match('/offline.html').then(Boolean)
  })

test(
  'without a network a board, a room and a survey open as a page that says so, and open when it is back',
  { tag: '@both' },
  async ({ page, context, says, locale, tolerate }) => {
    tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch|fetch failed|NetworkError/)
    await openBoard(page, says)
    await expect.poll(() => isKept(page)).toBe(true)
    await page.reload()
    await context.setOffline(true)
    for (const at of ['/s/whatever', '/j/ABC234', `${project}/plan`]) {
      await page.goto(at)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[locale as keyof typeof title])
      await expect(page).toHaveTitle(title[locale as keyof typeof title])
    }
    await context.setOffline(false)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says.plan.title)
  },
)

test('nothing of anybody is kept for it', async ({ page, says }) => {
  await openBoard(page, says)
  await expect.poll(() => isKept(page)).toBe(true)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toEqual(['/offline.html'])
})
