import {
  connection,
  countCriticalIssues,
  executive,
  expect,
  isMarked,
  goLiveName,
  keyFigure,
  markPage,
  openBoard,
  project,
  pushCriticalIssue,
  signIn,
  test,
  valueOf,
} from './journey.ts'

test('an executive signs in and sees the headline and four figures @both', async ({ page, says, locale }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page).toHaveTitle(new RegExp(says.signIn.title))
  await signIn(page, says)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(says.home.title)
  await expect(connection(page, says.live.live)).toBeVisible()
  await markPage(page)
  await pushCriticalIssue()
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href="${project}"]`) })
  const criticalAtHome = line.locator('div', { has: page.getByText(says.home.critical, { exact: true }) }).last()
  await expect(criticalAtHome.getByRole('definition')).toHaveText(String(await countCriticalIssues()))
  expect(await isMarked(page)).toBe(true)
  await page.locator(`a[href="${project}"]`).first().click()
  await expect(page).toHaveURL(project)
  await expect(page.locator('html')).toHaveAttribute('lang', locale!)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toContainText(/\d/)
  for (const name of [goLiveName, says.figures.uat, says.figures.critical, says.figures.satisfaction]) {
    await expect(valueOf(keyFigure(page, says, name))).toBeVisible()
    await expect(valueOf(keyFigure(page, says, name))).toHaveText(/\d/)
  }
  const critical = valueOf(keyFigure(page, says, says.figures.critical))
  await expect(critical).toHaveText(String(await countCriticalIssues()))
})

test('a push changes the figure without a reload, in every browser that looks @both', async ({
  page,
  browser,
  says,
  watch,
  locale,
}) => {
  const other = await browser.newContext({ locale })
  const second = await other.newPage()
  watch(second)
  const before = await countCriticalIssues()
  for (const looking of [page, second]) {
    await openBoard(looking, says)
    await expect(connection(looking, says.live.live)).toBeVisible()
    await expect(valueOf(keyFigure(looking, says, says.figures.critical))).toHaveText(String(before))
    await markPage(looking)
  }
  await pushCriticalIssue()
  for (const looking of [page, second])
    await expect(valueOf(keyFigure(looking, says, says.figures.critical))).toHaveText(String(before + 1))
  await pushCriticalIssue()
  for (const looking of [page, second]) {
    await expect(valueOf(keyFigure(looking, says, says.figures.critical))).toHaveText(String(before + 2))
    expect(await isMarked(looking)).toBe(true)
  }
  await other.close()
})

test('offline the page says so, and catches up by itself', async ({ page, says, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches/)
  const critical = valueOf(keyFigure(page, says, says.figures.critical))
  await openBoard(page, says)
  await expect(connection(page, says.live.live)).toBeVisible()
  await markPage(page)
  const before = await countCriticalIssues()
  await page.context().setOffline(true)
  await expect(connection(page, says.live.offline)).toBeVisible({ timeout: 30_000 })
  await pushCriticalIssue()
  await expect(critical).toHaveText(String(before))
  await page.context().setOffline(false)
  await expect(critical).toHaveText(String(before + 1), { timeout: 30_000 })
  await expect(connection(page, says.live.live)).toBeVisible({ timeout: 30_000 })
  expect(await isMarked(page)).toBe(true)
})

test('offline the other pages open, or say that they cannot', async ({ page, says, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch|React Router caught/)
  await openBoard(page, says)
  await expect(connection(page, says.live.live)).toBeVisible()
  const goTo = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true }).first().click()
  const code = () =>
    performance.getEntriesByType('resource').filter(({ name }) => /\/(actions|issues)\.route-[\w-]{8}\.js/.test(name))
      .length
  await expect.poll(() => page.evaluate(code)).toBe(2)
  await markPage(page)
  await page.context().setOffline(true)
  await goTo(says.nav.actions)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(says.actions.title)
  await goTo(says.nav.issues)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(says.problem.offline)
  expect(await isMarked(page)).toBe(true)
})

test('while it cannot look again the board stays, and then it catches up', async ({ page, says, tolerate }) => {
  tolerate(/ERR_FAILED|ERR_CONNECTION/)
  const critical = valueOf(keyFigure(page, says, says.figures.critical))
  await openBoard(page, says)
  await expect(connection(page, says.live.live)).toBeVisible()
  const before = await countCriticalIssues()
  let failed = 0
  // The announcement arrives, the look at the figures does not: a network that comes and goes.
  await page.route(/\/api\/trpc\/board\.|\.data\b/, (route) => (failed++ < 2 ? route.abort() : route.continue()))
  await pushCriticalIssue()
  await expect.poll(() => failed).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(says.problem.offline)
  await expect(critical).toHaveText(/\d/)
  await pushCriticalIssue()
  await expect(critical).toHaveText(String(before + 2), { timeout: 30_000 })
})

test('a stream that cannot be opened is tried again until it can', async ({ page, says, tolerate }) => {
  tolerate(/ERR_FAILED/)
  const critical = valueOf(keyFigure(page, says, says.figures.critical))
  const stream = /\/api\/trpc\/live\.project/
  await page.route(stream, (route) => route.abort())
  await openBoard(page, says)
  await expect(connection(page, says.live.offline)).toBeVisible({ timeout: 30_000 })
  const before = await countCriticalIssues()
  await pushCriticalIssue()
  await expect(critical).toHaveText(String(before))
  await page.unroute(stream)
  await expect(critical).toHaveText(String(before + 1), { timeout: 60_000 })
  await expect(connection(page, says.live.live)).toBeVisible()
})

test('a wrong password is told beside the form, and nothing is lost', async ({ page, says, tolerate }) => {
  tolerate(/401/)
  await page.goto('/sign-in')
  await signIn(page, says, { ...executive, password: 'not the password' })
  await expect(page.getByRole('alert')).toContainText(says.signIn.wrong)
  await expect(page.getByLabel(says.signIn.email)).toHaveValue(executive.email)
  await expect(page.getByLabel(says.signIn.password)).toBeFocused()
  await signIn(page, says)
  await expect(page).toHaveURL('/')
})

test('a key pressed while the page is still waking up breaks nothing', async ({ page, says }) => {
  const pressTabs = async (at: string) => {
    await page.goto(at, { waitUntil: 'commit' })
    for (let step = 0; step < 6; step++) await page.keyboard.press('Tab')
    await page.waitForLoadState('networkidle')
  }
  for (let time = 0; time < 10; time++) await pressTabs(`/sign-in?to=${project}`)
  await signIn(page, says)
  await expect(page).toHaveURL(project)
  for (const at of ['/plan', '/uat', '/issues']) for (let time = 0; time < 3; time++) await pressTabs(project + at)
})

test('the keyboard alone is enough', async ({ page, says }) => {
  await page.goto(project)
  const email = page.getByLabel(says.signIn.email)
  const isFocused = () => email.evaluate((field) => field === document.activeElement)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: says.shell.skip })).toBeFocused()
  for (let step = 0; step < 10 && !(await isFocused()); step++) await page.keyboard.press('Tab')
  await expect(email).toBeFocused()
  await page.keyboard.type(executive.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(executive.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(project)

  const figure = page.getByRole('button', { name: says.figures.critical, exact: true })
  await figure.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(says.figures.criticalHow)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(figure).toBeFocused()
})

test('one touch changes the language, and it stays @both', async ({ page, says, saysOther, locale }) => {
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN'
  await openBoard(page, says, `${project}/issues`)
  await page.getByRole('button', { name: says.shell.otherLanguage }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await expect(page).toHaveURL(`${project}/issues`)
  await page.getByRole('link', { name: saysOther.nav.plan, exact: true }).click()
  await expect(page).toHaveURL(`${project}/plan`)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await page.getByRole('button', { name: saysOther.shell.otherLanguage }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', locale!)
})

test('signing out ends it', async ({ page, says, tolerate }) => {
  // The stream ends with the right to it, and the page may ask once more before it is left.
  tolerate(/401/)
  await openBoard(page, says)
  await page.getByRole('button', { name: /Zhao Lei/ }).click()
  await page.getByRole('button', { name: says.shell.signOut }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto(project)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
})

test('who signs out in one tab has signed out in all of them', async ({ page, context, says, watch, tolerate }) => {
  tolerate(/401/)
  await openBoard(page, says)
  const other = await context.newPage()
  watch(other)
  await other.goto(project)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(connection(other, says.live.live)).toBeVisible()
  await page.getByRole('button', { name: /Zhao Lei/ }).click()
  await page.getByRole('button', { name: says.shell.signOut }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(other).toHaveURL(/\/sign-in\?to=/)
  for (const left of [page, other]) {
    await left.goBack()
    await expect(left).toHaveURL(/\/sign-in|about:blank/)
  }
})

test('a page that the browser brings back asks again before it shows anything', async ({
  page,
  context,
  says,
  tolerate,
}) => {
  tolerate(/401/)
  await openBoard(page, says)
  await expect(connection(page, says.live.live)).toBeVisible()
  // The browsers of these journeys keep no page to bring back: it is told as they tell it.
  const bringBack = () =>
    page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return getComputedStyle(document.body).visibility
    })
  expect(await bringBack()).toBe('hidden')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.clearCookies()
  expect(await bringBack()).toBe('hidden')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
})
