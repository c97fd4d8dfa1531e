import { expect, isMarked, markPage, project, signIn, test } from './journey.ts'
import { fill, openAsEngineer, sendSurvey } from './send-survey.ts'

test('a survey goes out, is answered, counts at once, and what was promised is settled by the sponsor @both', async ({
  page,
  browser,
  says,
  watch,
  tolerate,
  locale,
}) => {
  // Looking into the mail's frame from outside is itself a script that its sandbox refuses.
  tolerate(/Blocked script execution in 'about:srcdoc'/)
  const email = `journey-${locale}@hengda.example`.toLowerCase()
  await openAsEngineer(page, says)
  const results = await sendSurvey(page, says, `${email}, Wang Min, Key user, Plant 4, ${locale}\nnobody at all`)
  const answered = (responded: number) =>
    page.getByText(fill(says.surveys.reach.answered.split(/ ?[(（]/)[0]!, { responded, invited: 1 }))
  await expect(answered(0)).toBeVisible()

  // The mail page shows what would be sent; the choice in it opens the sponsor's form.
  await page.goto(`${project}/outbox`)
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click()
  const mail = page.frameLocator('iframe')
  const opened = page.context().waitForEvent('page')
  await mail.locator('a[href$="a=2"]').click()
  const link = (await opened).url()
  await (await opened).close()

  // The sponsor has no account: another browser, on a phone.
  const elsewhere = await browser.newContext({ locale, viewport: { width: 390, height: 844 } })
  const sponsor = await elsewhere.newPage()
  watch(sponsor)
  await sponsor.goto(link)
  await expect(sponsor.getByRole('radio', { name: '2', exact: true })).toBeChecked()

  // The engineer watches the results, an executive the board; neither loads anything again.
  await page.goto(results)
  await markPage(page)
  const board = await browser.newContext({ locale })
  const executive = await board.newPage()
  watch(executive)
  await executive.goto(`${project}/satisfaction`)
  await signIn(executive, says)
  await expect(executive.getByRole('heading', { level: 1 })).toBeVisible()
  await markPage(executive)

  // One answer at a time, to the last.
  const words = `Fewer steps, please (${locale})`
  const heading = sponsor.getByRole('heading', { level: 1 })
  const onward = sponsor.getByRole('button', { name: new RegExp(`^(${says.survey.next}|${says.survey.send})$`) })
  while (await onward.isVisible()) {
    const question = await heading.innerText()
    const text = sponsor.getByRole('textbox')
    if (await text.isVisible()) await text.fill(words)
    await onward.click()
    await expect(heading).not.toHaveText(question)
  }
  await expect(heading).toHaveText(says.survey.thanks.title)

  await expect(answered(1)).toBeVisible()
  await expect(page.getByRole('region', { name: says.surveys.comments.title, exact: true })).toContainText(words)
  expect(await isMarked(page)).toBe(true)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await expect(executive.getByRole('link', { name: title }).first()).toBeVisible()
  expect(await isMarked(executive)).toBe(true)

  // You said: a follow-up with an owner. We did: its answer.
  const comments = page.getByRole('region', { name: says.surveys.comments.title, exact: true })
  await comments.getByText(says.surveys.followUp.open).first().click()
  const promise = `Approve in two steps (${locale})`
  await comments.getByLabel(says.surveys.followUp.title).first().fill(promise)
  await comments.getByLabel(says.surveys.followUp.owner).first().fill('Chen Chen')
  await comments.getByLabel(says.surveys.followUp.answer).first().fill('Two steps since today.')
  await comments.getByRole('button', { name: says.surveys.followUp.save }).first().click()
  const followUps = page.getByRole('region', { name: says.surveys.followUp.list })
  await expect(followUps).toContainText(promise)
  await expect(followUps).toContainText(says.surveys.followUp.states.answered)
  await expect(executive.getByRole('region', { name: says.commitments.title })).toContainText(promise)

  // The sponsor alone settles it, behind the same link.
  await sponsor.goto(link.split('?')[0]!)
  await sponsor.getByRole('button', { name: says.survey.followUps.settle }).click()
  await expect(followUps).toContainText(new RegExp(fill(says.surveys.followUp.closedOn, { day: '.*\\d.*' })))
  await expect(followUps.getByText(says.surveys.followUp.change)).toHaveCount(0)
  expect(await isMarked(page)).toBe(true)
  await elsewhere.close()
  await board.close()
})
