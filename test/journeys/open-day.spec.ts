import type { Browser, Locator } from '@playwright/test'
import type { Slide } from '../../server/contract/open-days/slides.ts'
import { slidesCodec } from '../../server/open-days/day/open-day-codecs.ts'
import { holdOpenDay, type HeldOpenDay } from './hold-open-day.ts'
import {
  countCriticalIssues,
  engineer,
  expect,
  isMarked,
  markPage,
  pushCriticalIssue,
  signIn,
  test as base,
  type Messages,
  type Page,
} from './journey.ts'
import { violations } from './violations.ts'

interface Room {
  /** An open day that nobody began yet. */
  day: HeldOpenDay
  openPage: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  openPhone: () => Promise<Page>
  /** The presenter's laptop, signed in; and the projector in another window of the same browser. */
  openConsole: () => Promise<Page>
  openProjector: (console: Page) => Promise<Page>
}

const test = base.extend<Room>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none.
  day: async ({}, use) => {
    const day = await holdOpenDay()
    await use(day)
    await day.close()
  },
  openPage: async ({ browser, locale, watch }, use) => {
    const opened: Page[] = []
    await use(async (options) => {
      const context = await browser.newContext({ locale, ...options })
      const page = await context.newPage()
      watch(page)
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  openPhone: async ({ openPage }, use) =>
    use(() => openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })),
  openConsole: async ({ openPage, day, says }, use) =>
    use(async () => {
      const page = await openPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(day.console)
      await signIn(page, says, engineer)
      await expect(page).toHaveURL(day.console)
      return page
    }),
  openProjector: async ({ day, watch }, use) =>
    use(async (console) => {
      const page = await console.context().newPage()
      watch(page)
      await page.setViewportSize({ width: 1920, height: 1080 })
      await page.goto(day.present)
      return page
    }),
})

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })
const slideOnWall = (wall: Page) => wall.locator('.wall-stage')
const shows = (wall: Page, slide: string) => expect(slideOnWall(wall)).toHaveAttribute('data-slide', slide)
const onPhone = (phone: Page, kind: string) => expect(phone.locator(`.room-stage [data-slide=${kind}]`)).toBeVisible()
const nowAt = (console: Page, slide: string) =>
  expect(console.locator('[data-current]')).toHaveAttribute('data-current', slide)
const critical = (page: Page, count: number) =>
  expect(page.locator('[data-slide=issues]').last()).toContainText(new RegExp(`(^|\\D)${count}(\\D|$)`))
const isConnected = (console: Page, says: Messages) =>
  expect(console.getByRole('status').filter({ hasText: says.live.live })).toBeVisible()

async function join(phone: Page, day: HeldOpenDay, says: Messages, name = '') {
  await phone.goto('/join')
  await phone.getByLabel(says.room.code).fill(day.code.toLowerCase())
  await button(phone, says.room.enter).click()
  await expect(phone).toHaveURL(day.join)
  await phone.getByLabel(says.room.name).fill(name)
  await button(phone, says.room.join).click()
}

async function begin(console: Page, says: Messages) {
  await button(console, says.console.start).click()
  await expect(console.getByText(says.console.driving)).toBeVisible()
  await nowAt(console, 'title')
}

test('a presenter, a projector and two phones go through an open day together', async ({
  day,
  openConsole,
  openProjector,
  openPhone,
  says,
  tolerate,
}) => {
  test.setTimeout(180_000)
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches/)
  const [anna, li] = [await openPhone(), await openPhone()]
  await join(anna, day, says, 'Anna')
  await join(li, day, says)
  await expect(anna.getByText(says.room.waiting)).toBeVisible()
  const console = await openConsole()
  const wall = await openProjector(console)
  await expect(wall.getByText(day.code)).toBeVisible()

  // Whoever waits is let in when it begins.
  await begin(console, says)
  await shows(wall, 'title')
  await onPhone(anna, 'title')
  await onPhone(li, 'title')
  for (const page of [wall, anna, li]) await markPage(page)

  // A slide on, by the clicker; everyone is there.
  await console.keyboard.press('PageDown')
  await shows(wall, 'issues')
  await onPhone(anna, 'issues')
  await onPhone(li, 'issues')

  // Figures change in the middle of a talk, and not while they are frozen.
  const before = await countCriticalIssues()
  await critical(wall, before)
  await pushCriticalIssue()
  for (const page of [wall, anna, li]) await critical(page, before + 1)
  await console.keyboard.press('f')
  await expect(button(console, says.console.unfreeze)).toBeVisible()
  await expect.poll(async () => (await day.room()).frozenVersion).not.toBeNull()
  await pushCriticalIssue()
  expect(await countCriticalIssues()).toBe(before + 2)

  // A phone loses the network, keeps its place, and lands where the room is when it is back.
  await li.context().setOffline(true)
  await expect(li.getByText(says.room.offline)).toBeVisible({ timeout: 30_000 })
  await console.keyboard.press('PageDown')
  await shows(wall, 'plan')
  await onPhone(li, 'issues')
  await critical(li, before + 1)
  await li.context().setOffline(false)
  await onPhone(li, 'plan')
  await expect(li.getByText(says.room.offline)).toBeHidden({ timeout: 30_000 })

  // Back to the figures: still as they were held, then as they are.
  await console.keyboard.press('PageUp')
  for (const page of [wall, anna]) await critical(page, before + 1)
  await console.keyboard.press('f')
  for (const page of [wall, anna, li]) await critical(page, before + 2)
  expect(await isMarked(wall)).toBe(true)
  expect(await isMarked(li)).toBe(true)

  // Reloading loses nothing: neither the place nor the wheel.
  await console.reload()
  await nowAt(console, 'issues')
  await expect(console.getByText(says.console.driving)).toBeVisible()
  await anna.reload()
  await onPhone(anna, 'issues')
  await wall.reload()
  await shows(wall, 'issues')

  // A question waits for the moderator, is let through, and rises by votes that count once.
  await anna.getByLabel(says.room.question).fill('When does plant 4 go live?')
  await button(anna, says.room.send).click()
  await expect(anna.getByText(says.room.sentWaiting)).toBeVisible()
  await expect(li.getByText('When does plant 4 go live?')).toHaveCount(0)
  const desk = console.getByRole('complementary')
  await desk.getByRole('button', { name: new RegExp(says.console.show) }).click()
  const vote = li.getByRole('button', { name: says.room.vote.replace('{{text}}', 'When does plant 4 go live?') })
  await vote.click()
  const votesOf = (page: Page) => page.locator('.room-vote')
  await expect(votesOf(anna)).toContainText('1')
  await expect(votesOf(li)).toHaveAttribute('aria-pressed', 'true')
  await votesOf(anna).click()
  await expect(votesOf(li)).toContainText('2')
  await votesOf(li).click()
  await expect(votesOf(anna)).toContainText('1')

  // A poll is answered in hand, and its result shows when it is closed.
  for (const slide of ['plan', 'plan', 'vote']) {
    await console.keyboard.press('ArrowRight')
    await nowAt(console, slide)
  }
  await shows(wall, 'vote')
  await button(desk, says.console.open).click()
  await button(anna, inLanguage(says, 'Suzhou', '苏州')).click()
  await button(li, inLanguage(says, 'Foshan', '佛山')).click()
  await button(li, inLanguage(says, 'Suzhou', '苏州')).click()
  await expect(button(li, inLanguage(says, 'Suzhou', '苏州'))).toHaveAttribute('aria-pressed', 'true')
  await expect(wall.locator('.slide-share')).toHaveCount(0)
  await button(desk, says.console.close).click()
  await expect(wall.locator('.slide-share').first()).toHaveText('2')

  // Looking around, and back.
  await anna.getByRole('link', { name: says.room.previous }).click()
  await onPhone(anna, 'plan')
  await anna.getByRole('link', { name: says.room.back }).click()
  await expect(anna.getByRole('link', { name: says.room.back })).toBeHidden()

  // A reaction, a decision, a promise, the two questions, the end.
  await anna.getByRole('button', { name: new RegExp(`^${says.room.reactions.applause}`) }).click()
  await expect(li.getByRole('button', { name: new RegExp(`^${says.room.reactions.applause}\\s*1`) })).toBeVisible()
  await desk.getByText(says.console.decide).click()
  await desk.getByLabel(says.console.decision).fill('Foshan goes first')
  await desk
    .locator('form', { has: console.locator('[value=decide]') })
    .getByRole('button')
    .click()
  await expect(desk.getByText('Foshan goes first')).toBeVisible()
  await console.locator('body').click({ position: { x: 2, y: 600 } })
  await console.keyboard.press('End')
  await shows(wall, 'end')
  await li
    .getByRole('button', { name: says.room.pulse.score.replace('{{score}}', '5') })
    .first()
    .click()
  await expect(li.getByText(says.room.pulse.kept)).toBeVisible()
  await button(console, says.console.end).click()
  await button(console, says.console.endYes).click()
  await expect(console).not.toHaveURL(/console/)
  await expect(anna.getByRole('heading', { level: 1 })).toHaveText(says.room.over)
  await expect(li.getByText(says.room.thanks)).toBeVisible()
  await expect(wall.getByText(says.room.wall.closed)).toBeVisible()

  // What came of it: the recap has the question, the decision and the seal.
  await console.goto(`${day.at}/recap`)
  await expect(console.getByText('When does plant 4 go live?').first()).toBeVisible()
  await expect(console.getByText('Foshan goes first').first()).toBeVisible()
})

const inLanguage = (says: Messages, english: string, chinese: string) =>
  says.survey.next === 'Next' ? english : chinese

test('one console drives at a time: it hands over, and is replaced when its browser dies', async ({
  day,
  openConsole,
  openPage,
  says,
}) => {
  const first = await openConsole()
  await begin(first, says)
  const second = await openConsole()
  await expect(button(second, `${says.console.next} →`)).toBeDisabled()
  await second.keyboard.press('PageDown')
  await nowAt(first, 'title')

  // From a living driver only after a question.
  await button(second, says.console.take).click()
  await button(second, says.console.takeYes).click()
  await expect(second.getByText(says.console.driving)).toBeVisible()
  await expect(button(first, `${says.console.next} →`)).toBeDisabled()
  await second.keyboard.press('PageDown')
  await nowAt(first, 'issues')

  // Let go, it is free for the other at once.
  await button(second, says.console.release).click()
  await expect(first.getByText(says.console.nobody)).toBeVisible()
  await button(first, says.console.take).click()
  await expect(first.getByText(says.console.driving)).toBeVisible()
  await first.keyboard.press('PageDown')
  await nowAt(second, 'plan')

  // The driver's browser dies; its lease is over before the next one presses.
  await first.context().close()
  await day.database.room.update({ where: { openDayId: day.id }, data: { leaseUntil: new Date(0) } })
  const third = await openPage({ viewport: { width: 390, height: 844 } })
  await third.goto(day.console)
  await signIn(third, says, engineer)
  // A sign of life that was on its way when it died keeps the lease a little longer.
  await expect(third.getByText(says.console.gone.replace('{{name}}', ''))).toBeVisible({ timeout: 30_000 })
  await button(third, says.console.take).click()
  await expect(third.getByText(says.console.driving)).toBeVisible()
  await nowAt(third, 'plan')
  await button(third, `← ${says.console.previous}`).click()
  await nowAt(second, 'issues')
})

test('a clicker works in the projector’s window too, and darkens the room', async ({
  openConsole,
  openProjector,
  says,
}) => {
  const console = await openConsole()
  await begin(console, says)
  await isConnected(console, says)
  const wall = await openProjector(console)
  await shows(wall, 'title')
  await wall.keyboard.press('PageDown')
  await shows(wall, 'issues')
  await nowAt(console, 'issues')
  await wall.keyboard.press('b')
  await expect(slideOnWall(wall)).toBeHidden()
  await wall.keyboard.press('Escape')
  await expect(slideOnWall(wall)).toBeVisible()
  await wall.keyboard.press('q')
  await expect(wall.locator('.wall-code')).toBeVisible()
})

test('keys mean the room unless somebody types, and one that was not taken says why', async ({ openConsole, says }) => {
  const console = await openConsole()
  // Pressed again until the page has begun to listen.
  const isToldOf = (page: typeof console, why: string) =>
    expect(async () => {
      await page.keyboard.press('PageDown')
      await expect(page.getByText(why)).toBeVisible({ timeout: 1_000 })
    }).toPass()
  await isToldOf(console, says.room.untaken.planned)
  await begin(console, says)
  // The chip that was pressed does not take the next space.
  await console.locator('.console-strip').getByRole('button').nth(1).click()
  await nowAt(console, 'issues')
  await console.keyboard.press('Space')
  await nowAt(console, 'plan')
  const desk = console.locator('.console-part-outcomes')
  await desk.getByText(says.console.decide).click()
  await desk.getByLabel(says.console.decision).fill('Foshan goes first')
  await console.keyboard.press('Enter')
  await expect(desk.getByText('Foshan goes first')).toBeVisible()
  await console.keyboard.press('ArrowLeft')
  await nowAt(console, 'issues')
  const second = await openConsole()
  await isToldOf(second, says.room.untaken.somebody)
  await nowAt(console, 'issues')
})

test('a rehearsal runs on the real screens, says so on each, and is gone when it ends', async ({
  day,
  openConsole,
  openProjector,
  openPhone,
  says,
}) => {
  const console = await openConsole()
  await button(console, says.console.rehearsal.begin).click()
  await console.getByRole('dialog').getByRole('button', { name: says.console.rehearsal.begin }).click()
  await expect(console.getByText(says.console.rehearsal.now)).toBeVisible()
  await expect(console.getByText(says.console.driving)).toBeVisible()
  const [wall, phone] = [await openProjector(console), await openPhone()]
  await join(phone, day, says, 'Anna')
  await onPhone(phone, 'title')
  await expect(phone.getByText(says.room.rehearsal)).toBeVisible()
  await expect(wall.getByText(says.room.wall.rehearsal)).toBeVisible()
  await console.keyboard.press('PageDown')
  for (const shown of [shows(wall, 'issues'), onPhone(phone, 'issues')]) await shown
  await phone.getByLabel(says.room.question).fill('Only tried?')
  await button(phone, says.room.send).click()
  await expect(console.getByText('Only tried?')).toBeVisible()
  await button(console, says.console.rehearsal.end).click()
  await expect(button(phone, says.room.join)).toBeVisible()
  await expect(wall.getByText(day.code)).toBeVisible()
  await expect(console.getByText(says.console.noQuestions)).toBeVisible()
  expect(await day.database.participant.count({ where: { openDayId: day.id } })).toBe(0)

  // The open day itself, begun by mistake, goes back too while nothing was shown.
  await begin(console, says)
  await button(console, says.console.return).click()
  await console.getByRole('dialog').getByRole('button', { name: says.console.return }).click()
  await expect(button(console, says.console.start)).toBeVisible()
})

test('an open day that is not today’s begins only after a question', async ({ day, openConsole, says }) => {
  const nextWeek = new Date(Date.now() + 7 * 86_400_000)
  await day.database.openDay.update({ where: { id: day.id }, data: { startsAt: nextWeek } })
  const console = await openConsole()
  await button(console, says.console.start).click()
  await expect(console.getByText(says.console.startEarly)).toBeVisible()
  expect((await day.database.openDay.findUniqueOrThrow({ where: { id: day.id } })).state).toBe('planned')
  await button(console, says.console.startYes).click()
  await expect(console.getByText(says.console.driving)).toBeVisible()
})

test('the second console hears of the end at once, and leads to what came of it', async ({ openConsole, says }) => {
  const [first, second] = [await openConsole(), await openConsole()]
  await begin(first, says)
  await expect(button(second, says.console.take)).toBeVisible()
  await button(first, says.console.end).click()
  await button(first, says.console.endYes).click()
  for (const console of [first, second]) await expect(console).toHaveURL(/\/recap$/)
})

test('on a slow network a phone keeps the slide that the server drew, and asks, before what draws slides arrives', async ({
  day,
  openPhone,
  says,
}) => {
  await day.database.openDay.update({ where: { id: day.id }, data: { state: 'live', startedAt: new Date() } })
  const phone = await openPhone()
  await join(phone, day, says, 'Anna')
  await onPhone(phone, 'title')
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => (arrive = resolve))
  await phone.route(/\/assets\/slide-view-.*\.js$/, async (route) => {
    await arrival
    await route.continue()
  })
  await phone.reload()
  await onPhone(phone, 'title')
  await phone.getByLabel(says.room.question).fill('Before the slides?')
  await button(phone, says.room.send).click()
  await expect(phone.getByText(says.room.isWaiting).last()).toBeVisible()
  await day.database.room.update({ where: { openDayId: day.id }, data: { slide: 'issues', revision: 50 } })
  await expect(phone.locator('.room-stage nav')).toContainText('2')
  await onPhone(phone, 'title')
  arrive()
  await onPhone(phone, 'issues')
})

test('a phone in the lobby has what draws slides before the room opens', async ({ day, openPhone, says }) => {
  const phone = await openPhone()
  const arrival = phone.waitForResponse(/\/assets\/slide-view-/)
  await join(phone, day, says, 'Anna')
  await expect(phone.getByText(says.room.waiting)).toBeVisible()
  await arrival
})

/** What on a wall's slide is cut off, or lies on the heading or the foot. */
const outOfPlace = (wall: Page) =>
  slideOnWall(wall)
    .locator('.slide')
    .evaluate((slide) => {
      const box = (selector: string) => slide.querySelector(selector)?.getBoundingClientRect()
      const whole = slide.getBoundingClientRect()
      const top = box('header')?.bottom ?? whole.top
      const bottom = box('.slide-foot')!.top
      const parts = [...slide.querySelectorAll('.slide-content *')]
      const isOut = (part: Element) => {
        const { top: from, bottom: to, left, right } = part.getBoundingClientRect()
        return from < top - 1 || to > bottom + 1 || left < whole.left || right > whole.right
      }
      const out = parts.filter(isOut).map((part) => part.outerHTML.slice(0, 80))
      return box('.slide-foot')!.bottom > whole.bottom || parts.length === 0 ? ['the slide itself', ...out] : out
    })

test('what is long stands between heading and foot of the wall in every step', async ({
  day,
  openConsole,
  openProjector,
  says,
}) => {
  const rows = Array.from({ length: 40 }, (_, at) => `| ${at + 1} | Interface ${at + 1} to the warehouse | tested |`)
  const lines = Array.from({ length: 12 }, (_, at) => `- Line ${at + 1} says what is decided about the stock take`)
  const both = (text: string) => ({ en: text, 'zh-CN': text })
  const { deck, polls } = await day.database.openDay.findUniqueOrThrow({
    where: { id: day.id },
    include: { polls: true },
  })
  const slides = slidesCodec.decode(deck!)
  const written = (id: string, body: string): Slide => ({
    ...{ id, type: 'markdown', hidden: false },
    ...{ heading: both('What has to be tested before we go live in Suzhou'), body: both(body) },
  })
  const long = [
    written('table', ['| No. | What | State |', '| --- | --- | --- |', ...rows].join('\n')),
    written('lines', lines.join('\n')),
    ...slides.filter(({ id }) => id === 'vote' || id === 'end'),
  ]
  const options = Array.from({ length: 8 }, (_, at) => ({
    id: `option-${at}`,
    text: both(`${at + 1}. The plant in Suzhou first, and the others once its month is closed`.repeat(2)),
  }))
  const question = both('Which plant goes live first, and which of the others follow in the new year?')
  await day.database.openDay.update({ where: { id: day.id }, data: { deck: JSON.stringify(long) } })
  await day.database.room.update({ where: { openDayId: day.id }, data: { slide: 'table' } })
  await day.database.poll.updateMany({
    where: { id: polls[0]!.id },
    data: { design: JSON.stringify({ question, options }) },
  })

  const console = await openConsole()
  await button(console, says.console.start).click()
  await expect(console.getByText(says.console.driving)).toBeVisible()
  const wall = await openProjector(console)
  const current = () => slideOnWall(wall).getAttribute('data-slide')
  const seen: (string | null)[] = []
  await shows(wall, 'table')
  while ((await current()) !== 'end') {
    seen.push(await current())
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
    ] as const) {
      await wall.setViewportSize({ width, height })
      await expect.poll(() => outOfPlace(wall), `step ${seen.length} at ${width} by ${height}`).toEqual([])
    }
    const before = await slideOnWall(wall).innerText()
    await wall.keyboard.press('PageDown')
    await expect.poll(() => slideOnWall(wall).innerText()).not.toBe(before)
  }
  expect(new Set(seen)).toEqual(new Set(['table', 'lines', 'vote']))
  expect(seen.filter((slide) => slide === 'table').length).toBeGreaterThan(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('the lobby comes again by itself, and lets in once it begins', async ({ page, day, says }) => {
    await join(page, day, says, 'Anna')
    await expect(page.getByText(says.room.waiting)).toBeVisible()
    await day.database.openDay.update({ where: { id: day.id }, data: { state: 'live', startedAt: new Date() } })
    await expect(page.locator('.room-stage [data-slide=title]')).toBeVisible({ timeout: 30_000 })
  })

  test('a phone joins, sees the slide and asks', async ({ page, day, says }) => {
    await day.database.openDay.update({ where: { id: day.id }, data: { state: 'live', startedAt: new Date() } })
    await join(page, day, says, 'Anna')
    await onPhone(page, 'title')
    await day.database.room.update({ where: { openDayId: day.id }, data: { slide: 'issues', revision: 5 } })
    await page.getByRole('link', { name: says.room.refresh }).click()
    await onPhone(page, 'issues')
    await page.getByLabel(says.room.question).fill('Without JavaScript?')
    await button(page, says.room.send).click()
    await expect(page.getByText('Without JavaScript?')).toBeVisible()
    await expect(page.getByText(says.room.isWaiting)).toBeVisible()
  })
})

test('every page of the room is open to everyone', async ({ day, openConsole, openProjector, openPhone, says }) => {
  const phone = await openPhone()
  await phone.goto('/join')
  expect(await violations(phone)).toEqual([])
  await join(phone, day, says)
  await expect(phone.getByText(says.room.waiting)).toBeVisible()
  expect(await violations(phone)).toEqual([])
  const console = await openConsole()
  await begin(console, says)
  await onPhone(phone, 'title')
  expect(await violations(phone)).toEqual([])
  expect(await violations(console)).toEqual([])
  const wall = await openProjector(console)
  await shows(wall, 'title')
  expect(await violations(wall)).toEqual([])
})
