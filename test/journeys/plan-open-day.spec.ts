import { engineer, expect, project, signIn, test, type Page } from './journey.ts'
import { violations } from './violations.ts'

const list = `${project}/open-days`

/** A day so many days from now, as a date field takes it. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The address behind the invitation's button, as it stands in the outbox. */
async function readInvitation(page: Page, email: string): Promise<string> {
  await page.goto(`${project}/outbox`)
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click()
  const link = page.frameLocator('iframe').locator('a.button')
  return (await link.getAttribute('href'))!
}

test(
  'an open day is planned, its invitation goes out, and is answered without an account or JavaScript',
  { tag: '@both' },
  async ({ page, browser, says, locale, tolerate }) => {
    // Looking into the mail's frame from outside is itself a script that its sandbox refuses.
    tolerate(/Blocked script execution in 'about:srcdoc'/)
    // A form that is refused is answered with 400, which the browser writes down.
    tolerate(/400/)
    const { form, page: words, invited } = says.openDays
    const email = `open-day-${locale}@hengda.example`.toLowerCase()
    await page.goto(list)
    await signIn(page, says, engineer)
    await page.getByRole('link', { name: says.openDays.list.plan }).click()
    await page.getByRole('radio', { name: form.single }).check()
    await page.getByLabel(form.on, { exact: true }).fill(dayAhead(40))
    await page.getByLabel(form.people).fill(`${email}, 王敏 Wang Min, ${locale}\nnobody at all`)
    await page.getByRole('button', { name: form.save }).click()
    // What could not be understood is said, and nothing that was typed is lost.
    await expect(page.getByText(says.form.lines.replace('{{lines}}', '2'))).toBeVisible()
    await page.getByLabel(form.people).fill(`${email}, 王敏 Wang Min, ${locale}`)
    await page.getByRole('button', { name: form.save }).click()
    await expect(page).toHaveURL(new RegExp(`${list}/\\d{4}-\\d\\d-\\d\\d(-\\d+)?$`))
    const planned = page.url()
    await expect(page.getByRole('img', { name: /\/j\/[2-9A-HJ-NP-Z]{6}/ })).toBeVisible()

    await page.getByRole('button', { name: words.invite }).click()
    await page.getByRole('button', { name: words.inviteYes, exact: true }).click()
    await expect(page.getByText(words.reply.none, { exact: true })).toBeVisible()
    const link = await readInvitation(page, email)
    expect(link).toMatch(/\/i\/[\w-]{22}$/)

    // The person has no account, and a browser that runs no scripts.
    const elsewhere = await browser.newContext({
      locale,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    const guest = await elsewhere.newPage()
    await guest.goto(link)
    await expect(
      guest.getByRole('heading', { name: invited.greeting.replace('{{name}}', locale === 'en' ? 'Wang Min' : '王敏') }),
    ).toBeVisible()
    expect(await guest.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(390)
    const calendar = await elsewhere.request.get(`${link}/calendar.ics`)
    expect([calendar.headers()['content-type'], await calendar.text()]).toEqual([
      'text/calendar; charset=utf-8',
      expect.stringContaining('METHOD:PUBLISH'),
    ])
    // Looking is not answering.
    await page.goto(planned)
    await expect(page.getByText(words.reply.none, { exact: true })).toBeVisible()
    await guest.getByRole('button', { name: invited.accept, exact: true }).click()
    await expect(guest.getByRole('heading', { name: invited.said.accepted })).toBeVisible()
    await page.reload()
    await expect(page.getByText(words.reply.accepted, { exact: true })).toBeVisible()
    // The other language, without losing the place.
    await guest.getByRole('button', { name: says.shell.otherLanguage }).click()
    await expect(guest).toHaveURL(link)
    await expect(guest.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'zh-CN' : 'en')
    await elsewhere.close()

    // Cancelled, it says so to whoever comes by the link.
    await page.getByRole('button', { name: words.cancel, exact: true }).click()
    await page.getByLabel(words.reason).fill('Stocktaking 盘点')
    await page.getByRole('button', { name: words.cancelYes }).click()
    await expect(page.getByText(words.cancelledWhy.replace('{{reason}}', 'Stocktaking 盘点'))).toBeVisible()
    await page.goto(link)
    await expect(page.getByText(invited.cancelled)).toBeVisible()
  },
)

test('axe-core finds nothing wrong with planning and with the page of an open day, in either colours', async ({
  page,
  says,
}) => {
  await page.goto(list)
  await signIn(page, says, engineer)
  const next = page.getByRole('region', { name: says.openDays.list.ahead }).getByRole('link').first()
  const openDay = (await next.getAttribute('href'))!
  for (const at of [list, `${list}/new`, openDay, `${openDay}/edit`]) {
    await page.goto(at)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect([at, await violations(page)]).toEqual([at, []])
  }
})
