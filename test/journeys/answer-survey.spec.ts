import { askSurvey, type AskedSurvey } from './ask-survey.ts'
import { expect, test as base, type Messages, type Page } from './journey.ts'
import { everyQuestion } from '../factories/fake-answers.ts'
import { violations } from './violations.ts'

type Asking = Partial<Parameters<typeof askSurvey>[0]>

/** `ask` sends a survey to somebody who is written to in the language of this run. */
const test = base.extend<{ ask: (asking?: Asking) => Promise<AskedSurvey> }>({
  ask: async ({ locale }, use) => {
    const asked: AskedSurvey[] = []
    await use(async (asking) => {
      const survey = await askSurvey({ language: locale === 'zh-CN' ? 'zh-CN' : 'en', ...asking })
      asked.push(survey)
      return survey
    })
    await Promise.all(asked.map((survey) => survey.close()))
  },
})

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const score = (page: Page, value: number) => page.locator(`input[name=answer][value="${value}"]`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const title = (page: Page) => page.getByRole('heading', { level: 1 })
/** A text of the survey in the language of this run. */
const asks = (says: Messages, id: string) => {
  const isEnglish = says.survey.next === 'Next'
  const texts: Record<string, [string, string]> = {
    overall: ['How satisfied are you with this open day?', '您对本次开放日满意吗？'],
    useful: ['What was useful to you?', '哪些内容对您有帮助？'],
    better: ['What should be different next time?', '下一次应有哪些改进？'],
  }
  return texts[id]![isEnglish ? 0 : 1]
}

/** Answers everything, beginning at the question that is shown. */
async function answerAll(page: Page, says: Messages, value = 4) {
  await expect(title(page)).toContainText(asks(says, 'overall'))
  await score(page, value).check()
  await press(page, says.survey.next)
  await expect(title(page)).toContainText(asks(says, 'useful'))
  await page.getByRole('checkbox').first().check()
  await press(page, value > 3 ? says.survey.send : says.survey.next)
  if (value <= 3) {
    await expect(title(page)).toContainText(asks(says, 'better'))
    await page.getByRole('textbox').fill('少一些幻灯片。 Fewer slides.')
    await press(page, says.survey.send)
  }
  await expect(title(page)).toContainText(says.survey.thanks.title)
}

for (const javaScriptEnabled of [true, false])
  test.describe(`on a phone ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ ...phone, javaScriptEnabled })

    test('a sponsor goes from the mail’s link to the thanks, confirming one answer at a time @both', async ({
      page,
      says,
      ask,
    }) => {
      const survey = await ask()
      await page.goto(`${survey.link}?q=overall&a=4`)
      await expect(score(page, 4)).toBeChecked()
      expect(await survey.responses()).toEqual([])
      await press(page, says.survey.next)
      await expect(title(page)).toContainText(asks(says, 'useful'))
      expect(await survey.responses()).toEqual([{ submitted: false, answers: { overall: 4 } }])
      await press(page, says.survey.skip)
      await expect(title(page)).toContainText(says.survey.thanks.title)
      await expect(page).toHaveURL(survey.link)
      expect(await survey.responses()).toEqual([{ submitted: true, answers: { overall: 4 } }])
    })

    test('what a low score brings up is asked, and reload and back keep the place', async ({ page, says, ask }) => {
      const survey = await ask()
      await page.goto(survey.link)
      await score(page, 2).check()
      await press(page, says.survey.next)
      await expect(title(page)).toContainText(asks(says, 'useful'))
      await page.reload()
      await expect(title(page)).toContainText(asks(says, 'useful'))
      await page.getByRole('link', { name: says.survey.back, exact: true }).click()
      await expect(title(page)).toContainText(asks(says, 'overall'))
      await expect(score(page, 2)).toBeChecked()
      await page.goBack()
      await expect(title(page)).toContainText(asks(says, 'useful'))
      await page.goto(`${survey.link}?q=overall`)
      await answerAll(page, says, 3)
      expect(await survey.responses()).toEqual([
        { submitted: true, answers: { overall: 3, useful: ['figures'], better: '少一些幻灯片。 Fewer slides.' } },
      ])
    })

    test('an answer is changed after it was sent, and counts once', async ({ page, says, ask }) => {
      const survey = await ask()
      await page.goto(survey.link)
      await answerAll(page, says)
      const change = says.survey.given.changeOf.replace('{{question}}', asks(says, 'overall'))
      await page.getByRole('link', { name: change }).click()
      await expect(score(page, 4)).toBeChecked()
      await score(page, 5).check()
      await press(page, says.survey.change)
      await expect(title(page)).toContainText(says.survey.thanks.title)
      expect(await survey.responses()).toEqual([{ submitted: true, answers: { overall: 5, useful: ['figures'] } }])
    })

    test('what is missing is said at the question, which takes the focus', async ({ page, says, ask, tolerate }) => {
      tolerate(/400/)
      const survey = await ask()
      await page.goto(survey.link)
      await press(page, says.survey.next)
      await expect(page.getByRole('alert')).toContainText(says.survey.problem.missingChoice)
      await expect(page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true')
      await expect(score(page, 1)).toBeFocused()
      await page.goto(`${survey.link}?q=useful`)
      await press(page, says.survey.send)
      await expect(title(page)).toContainText(asks(says, 'overall'))
      await expect(page.getByRole('alert')).toContainText(says.survey.problem.needed)
      expect(await survey.responses()).toEqual([])
    })

    test('the sponsor alone closes what came of their answer', async ({ page, says, ask }) => {
      const survey = await ask()
      await page.goto(survey.link)
      await answerAll(page, says, 2)
      await survey.followUp('幻灯片太多 · Too many slides', '改为现场演示。 · From now on the system itself.')
      await page.goto(survey.link)
      const list = page.getByRole('region', { name: says.survey.followUps.title })
      await expect(list).toContainText(says.survey.followUps.answered)
      await list.getByRole('button').click()
      await expect(list).toContainText(says.survey.followUps.closed.replace('{{day}}', '').trim())
      await expect(list.getByRole('button')).toHaveCount(0)
      const [, , followUps] = await survey.stored()
      expect(followUps.map(({ status }) => status)).toEqual(['closed'])
    })

    test('the other language is one touch away, at the same question @both', async ({ page, says, saysOther, ask }) => {
      const survey = await ask()
      await page.goto(`${survey.link}?q=useful`)
      await press(page, says.shell.otherLanguage)
      await expect(title(page)).toContainText(asks(saysOther, 'useful'))
      await expect(page).toHaveURL(`${survey.link}?q=useful`)
      await press(page, saysOther.survey.send)
      await expect(page.getByRole('alert')).toContainText(saysOther.survey.problem.needed)
    })

    test('whoever wants no more surveys presses once, and can come back', async ({ page, says, ask }) => {
      const survey = await ask()
      const suppressed = async () => (await survey.stored())[4].length
      await page.goto(survey.unsubscribe)
      await expect(page.getByRole('main')).toContainText(survey.email)
      expect(await suppressed()).toBe(0)
      await press(page, says.survey.unsubscribe.stop)
      await expect(title(page)).toHaveText(says.survey.unsubscribe.stopped)
      expect(await suppressed()).toBe(1)
      await press(page, says.survey.unsubscribe.again)
      await expect(title(page)).toHaveText(says.survey.unsubscribe.question)
      expect(await suppressed()).toBe(0)
    })

    test('the open link gives a browser its own answers, again the same ones', async ({ page, says, ask }) => {
      const survey = await ask()
      await page.goto(survey.openLink)
      await expect(page.getByRole('main')).toContainText(says.survey.privacy.byLink)
      expect(await survey.responses()).toEqual([])
      await answerAll(page, says)
      await page.goto(survey.openLink)
      await expect(title(page)).toContainText(says.survey.thanks.title)
      expect(await survey.responses()).toEqual([{ submitted: true, answers: { overall: 4, useful: ['figures'] } }])
    })
  })

test('two tabs that answer at the same time count once', async ({ page, context, watch, says, ask }) => {
  const survey = await ask()
  const other = await context.newPage()
  watch(other)
  for (const tab of [page, other]) await tab.goto(survey.link)
  await score(page, 4).check()
  await score(other, 5).check()
  await Promise.all([press(page, says.survey.next), press(other, says.survey.next)])
  for (const tab of [page, other]) await expect(title(tab)).toContainText(asks(says, 'useful'))
  await Promise.all([press(page, says.survey.skip), press(other, says.survey.skip)])
  for (const tab of [page, other]) await expect(title(tab)).toContainText(says.survey.thanks.title)
  const [response, ...more] = await survey.responses()
  expect(more).toEqual([])
  expect(response).toMatchObject({ submitted: true })
  await page.reload()
  await expect(page.getByRole('region', { name: says.survey.given.title })).toContainText(/[45]/)
})

test('an anonymous survey says what it keeps, and cannot be led to by a second link', async ({ page, says, ask }) => {
  const survey = await ask({ anonymous: true, links: 2 })
  await page.goto(survey.link)
  await expect(page.getByRole('main')).toContainText(says.survey.privacy.notKeptAnonymous)
  await answerAll(page, says)
  await expect(page.getByRole('main')).toContainText(says.survey.thanks.keepMail)
  await page.goto(survey.links[1]!)
  await expect(title(page)).toHaveText(says.survey.elsewhere.title)
  expect(await survey.responses()).toHaveLength(1)
})

test('the language of the invitation comes before the browser’s @both', async ({ page, saysOther, ask, locale }) => {
  const survey = await ask({ language: locale === 'zh-CN' ? 'en' : 'zh-CN' })
  await page.goto(survey.link)
  await expect(title(page)).toContainText(asks(saysOther, 'overall'))
  await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh-CN' ? 'en' : 'zh-CN')
  await score(page, 4).check()
  await press(page, saysOther.survey.next)
  await expect(title(page)).toContainText(asks(saysOther, 'useful'))
})

test('the keyboard alone is enough', async ({ page, says, ask }) => {
  const survey = await ask()
  await page.goto(survey.link, { waitUntil: 'networkidle' })
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(title(page)).toContainText(asks(says, 'useful'))
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(title(page)).toContainText(asks(says, 'better'))
  // The new question takes the focus, and Tab goes on from there.
  await expect(title(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('3 weeks')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(title(page)).toContainText(says.survey.thanks.title)
  expect(await survey.responses()).toEqual([
    { submitted: true, answers: { overall: 2, useful: ['figures', 'answers'], better: '3 weeks' } },
  ])
})

test('offline the answer is kept and says so, and goes out by itself', async ({ page, says, ask, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/)
  const survey = await ask()
  await page.goto(survey.link, { waitUntil: 'networkidle' })
  await score(page, 2).check()
  await page.context().setOffline(true)
  await press(page, says.survey.next)
  await expect(page.getByRole('alert')).toContainText(says.survey.problem.offline)
  await expect(score(page, 2)).toBeChecked()
  expect(await survey.responses()).toEqual([])
  await page.context().setOffline(false)
  await expect(title(page)).toContainText(asks(says, 'useful'))
  expect(await survey.responses()).toEqual([{ submitted: false, answers: { overall: 2 } }])
})

test('what was written is still there after a reload and in the other language @both', async ({
  page,
  says,
  saysOther,
  ask,
}) => {
  const survey = await ask()
  await page.goto(survey.link)
  await score(page, 1).check()
  await press(page, says.survey.next)
  await expect(title(page)).toContainText(asks(says, 'useful'))
  await page.goto(`${survey.link}?q=better`, { waitUntil: 'networkidle' })
  await page.getByRole('textbox').fill('Half a thought')
  await page.reload()
  await expect(page.getByRole('textbox')).toHaveValue('Half a thought')
  await press(page, says.shell.otherLanguage)
  await expect(title(page)).toContainText(asks(saysOther, 'better'))
  await expect(page.getByRole('textbox')).toHaveValue('Half a thought')
})

test('nothing that only looks writes anything', async ({ request, ask, page }) => {
  const survey = await ask()
  const before = await survey.stored()
  const scanner = {
    'user-agent': 'Mozilla/5.0 (compatible; SafeLinks)',
    'sec-purpose': 'prefetch',
    purpose: 'prefetch',
  }
  const addresses = [survey.link, `${survey.link}?q=overall&a=5`, survey.openLink, survey.unsubscribe]
  for (const address of addresses)
    for (const headers of [{}, scanner])
      for (const method of ['GET', 'HEAD']) {
        const answer = await request.fetch(address, { method, headers })
        expect([address, method, answer.status()]).toEqual([address, method, 200])
      }
  // A browser that looks at the page behind the link, as some scanners do, presses nothing.
  await page.goto(`${survey.link}?q=overall&a=5`, { waitUntil: 'networkidle' })
  expect(await survey.stored()).toEqual(before)
})

test('the link is told to nobody', async ({ page, request, ask }) => {
  const survey = await ask()
  const foreign: string[] = []
  const referrers: string[] = []
  page.on('request', (sent) => {
    if (!sent.url().startsWith(process.env.JOURNEYS_ORIGIN!)) foreign.push(sent.url())
    const { referer } = sent.headers()
    if (referer) referrers.push(referer)
  })
  await page.goto(survey.link, { waitUntil: 'networkidle' })
  expect([foreign, referrers]).toEqual([[], []])
  for (const address of [survey.link, survey.unsubscribe, survey.openLink, '/s/unknown', '/q/unknown']) {
    const headers = (await request.get(address)).headers()
    expect([address, headers['referrer-policy'], headers['cache-control'], headers['x-robots-tag']]).toEqual([
      address,
      'no-referrer',
      'no-store',
      'noindex, nofollow',
    ])
  }
})

test('an unknown link is not found, whatever is posted to it', async ({ page, request, says, tolerate }) => {
  tolerate(/404/)
  for (const place of ['s', 'q', 'unsubscribe']) {
    const address = `/${place}/AAAAAAAAAAAAAAAAAAAAAA`
    await page.goto(address)
    await expect(title(page)).toHaveText(says.survey.lost.title)
    if (place === 'q') continue
    const posted = await request.post(address, { form: { question: 'overall', answer: '5', subscribed: 'no' } })
    expect([address, posted.status()]).toEqual([address, 404])
  }
})

test('a mail provider unsubscribes somebody with one POST (RFC 8058)', async ({ request, ask }) => {
  const survey = await ask()
  const form = { 'List-Unsubscribe': 'One-Click' }
  const posted = await request.post(survey.unsubscribe, { form, maxRedirects: 0 })
  expect(posted.status()).toBe(200)
  expect((await survey.stored())[4]).toHaveLength(1)
})

test('a closed survey takes nothing more, and says what counts', async ({ page, request, says, ask }) => {
  const survey = await ask({ closed: true })
  await page.goto(survey.link)
  await expect(title(page)).toHaveText(says.survey.closed.title)
  await request.post(survey.link, { form: { question: 'overall', answer: '5' } })
  expect(await survey.responses()).toEqual([])
})

test('axe-core finds nothing wrong, every target has its size, and nothing scrolls sideways in either colours @both', async ({
  page,
  says,
  ask,
  tolerate,
}) => {
  tolerate(/404/)
  const survey = await ask({ questions: everyQuestion })
  const anonymous = await ask({ anonymous: true })
  const closed = await ask({ closed: true })
  const inspect = async () => {
    for (const [width, height] of [
      [360, 640],
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height })
      const at = `${page.url()} ${width}`
      expect([at, await smallTargets(page)]).toEqual([at, []])
      expect([at, await page.evaluate(() => document.scrollingElement!.scrollWidth)]).toEqual([at, width])
    }
    expect([page.url(), await violations(page)]).toEqual([page.url(), []])
  }
  for (const address of [anonymous.link, closed.link, survey.unsubscribe, '/s/unknown', survey.link]) {
    await page.goto(address)
    await inspect()
  }
  await score(page, 2).check()
  await press(page, says.survey.next)
  await expect(page).toHaveURL(/q=recommend/)
  for (const { id } of everyQuestion.slice(1)) {
    await page.goto(`${survey.link}?q=${id}`)
    await inspect()
  }
  await press(page, says.survey.send)
  await expect(title(page)).toContainText(says.survey.thanks.title)
  await survey.followUp('太慢 · Too slow', '已加快。 · Faster now.')
  await page.reload()
  await inspect()
})

test('with the keyboard up, the question, what is written and the button share what is left of a phone @both', async ({
  page,
  says,
  ask,
}) => {
  await page.setViewportSize({ width: 360, height: 330 })
  const survey = await ask()
  await page.goto(survey.link)
  await score(page, 1).check()
  await press(page, says.survey.next)
  await expect(title(page)).toContainText(asks(says, 'useful'))
  await page.goto(`${survey.link}?q=better`)
  await page.getByRole('textbox').focus()
  const bar = (await page.getByRole('button', { name: says.survey.send }).boundingBox())!
  const field = (await page.getByRole('textbox').boundingBox())!
  expect((await title(page).boundingBox())!.y).toBeGreaterThanOrEqual(0)
  expect(field.y + field.height).toBeLessThanOrEqual(bar.y)
  expect(bar.y + bar.height).toBeLessThanOrEqual(330)
})

/** What can be touched and is smaller than 44 px; a choice is as large as its label. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a:not(.skip), button, input:not([type=hidden]), textarea')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({
        html: target.outerHTML.slice(0, 80),
        box: (target.closest('label') ?? target).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
      .map(({ html, box }) => `${html} ${box.width} x ${box.height}`),
  )
