import { expect, project, test, type Messages, type Page } from './journey.ts'
import { desk, openAsEngineer, sendSurvey } from './send-survey.ts'
import { violations } from './violations.ts'

/** Every page of the workshop, with a survey that somebody was just asked. */
async function openEveryPage(page: Page, says: Messages, who: string, look: (at: string) => Promise<void>) {
  await openAsEngineer(page, says)
  await page.getByRole('link', { name: says.surveys.desk.send, exact: true }).click()
  const template = page.getByRole('link', { name: says.surveys.desk.change }).first()
  const editor = (await template.getAttribute('href'))!
  await page.goto(desk)
  const survey = await sendSurvey(page, says, `${who}@hengda.example`)
  await page.goto(`${project}/outbox`)
  const mail = (await page.getByRole('table').getByRole('link').first().getAttribute('href'))!
  const send = editor.replace('templates/', 'new?template=')
  for (const at of [
    desk,
    `${desk}/new`,
    send,
    editor,
    survey,
    `${survey}/invitations`,
    `${project}/outbox`,
    mail,
    `${project}/outbox/samples`,
  ]) {
    await page.goto(at)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(at)
  }
}

test('axe-core finds nothing wrong with the workshop in either colours @both', async ({
  page,
  says,
  locale,
  tolerate,
}) => {
  // Looking into a mail's frame from outside is itself a script that its sandbox refuses.
  tolerate(/Blocked script execution in 'about:srcdoc'/)
  await openEveryPage(page, says, `axe-${locale}`, async (at) => {
    expect([at, await violations(page)]).toEqual([at, []])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('no page of the workshop scrolls sideways @both', async ({ page, says, locale }) => {
    await openEveryPage(page, says, `phone-${locale}`, async (at) => {
      const width = await page.evaluate(() => document.scrollingElement!.scrollWidth)
      expect([at, width]).toEqual([at, 390])
    })
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a survey is sent, after a look at who gets it', async ({ page, says, locale }) => {
    await openAsEngineer(page, says, `${desk}/new`)
    await page.getByRole('link', { name: says.surveys.desk.sendThis }).first().click()
    await page.getByRole('radio', { name: says.surveys.fields.list, exact: true }).check()
    await page.getByLabel(says.surveys.fields.people).fill(`plain-${locale}@hengda.example\nnobody`)
    // What was last seen was about the sponsors, who were asked of late: nobody to send to before another look.
    const look = page.getByRole('region', { name: says.surveys.look.title })
    await expect(look.getByRole('button').first()).toBeDisabled()
    await look.getByRole('button', { name: says.surveys.look.again }).click()
    await expect(page.getByText(says.surveys.fates.noEmail).first()).toBeVisible()
    expect(page.url()).toContain('/surveys/new')
    await look.getByRole('button').first().click()
    await expect(page.getByRole('region', { name: says.surveys.results.questions })).toBeVisible()
  })
})
