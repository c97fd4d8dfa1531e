import { holdOpenDay } from './hold-open-day.ts'
import {
  connection,
  countCriticalIssues,
  engineer,
  expect,
  keyFigure,
  project,
  pushCriticalIssue,
  signIn,
  test,
  valueOf,
  type Page,
} from './journey.ts'

test('boards, console, projector and phone in one browser all follow, over HTTP/1.1 @both', async ({
  context,
  page: home,
  says,
  watch,
}) => {
  // Streams that are open now; what a page that closes leaves behind fails.
  const streams = new Set<unknown>()
  context.on('request', (request) => request.url().includes('/api/trpc/live.') && streams.add(request))
  context.on('requestfailed', (request) => streams.delete(request))
  context.on('requestfinished', (request) => streams.delete(request))
  const open = async (at: string) => {
    const page = await context.newPage()
    watch(page)
    await page.goto(at)
    return page
  }
  const critical = (page: Page) => valueOf(keyFigure(page, says, says.figures.critical))
  const day = await holdOpenDay()
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  await home.goto('/')
  await signIn(home, says, engineer)
  await expect(home.getByRole('heading', { level: 1 })).toHaveText(says.home.title)
  const boards: Page[] = []
  for (const at of [project, project, `${project}/plan`, `${project}/issues`, '/projects/mes-pilot', project])
    boards.push(await open(at))
  const console = await open(day.console)
  await button(console, says.console.start).click()
  await expect(console.getByText(says.console.driving)).toBeVisible()
  const wall = await open(day.present)
  const phone = await open(day.join)
  await button(phone, says.room.join).click()
  await expect(phone.locator('.room-stage [data-slide=title]')).toBeVisible()

  for (const page of [home, ...boards]) await expect(connection(page, says.live.live)).toBeVisible()
  await expect(console.getByRole('status').filter({ hasText: says.live.live })).toBeVisible()
  await expect.poll(() => streams.size).toBeLessThanOrEqual(4)

  const before = await countCriticalIssues()
  await pushCriticalIssue()
  const [first, second, plan, issues, other, last] = boards as [Page, Page, Page, Page, Page, Page]
  for (const page of [first, second, last]) await expect(critical(page)).toHaveText(String(before + 1))
  await console.keyboard.press('PageDown')
  await expect(wall.locator('.wall-stage')).toHaveAttribute('data-slide', 'issues')
  await expect(phone.locator('.room-stage [data-slide=issues]')).toBeVisible()

  // There is a connection left for what is clicked.
  for (const page of [plan, issues, other]) {
    await page.getByRole('link', { name: says.nav.uat, exact: true }).first().click()
    await expect(page).toHaveURL(/\/uat$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(streams.size).toBeLessThanOrEqual(4)

  // Whichever of them holds the stream: when it closes, the others go on.
  await home.close()
  await first.close()
  await pushCriticalIssue()
  for (const page of [second, last]) await expect(critical(page)).toHaveText(String(before + 2))
  for (const page of [second, last]) await expect(connection(page, says.live.live)).toBeVisible()
  await day.close()
})
