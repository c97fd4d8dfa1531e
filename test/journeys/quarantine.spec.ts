import { expect, project, pushUpdate, test, type Page } from './journey.ts'
import { openAsEngineer } from './send-survey.ts'
import { violations } from './violations.ts'

const inbox = `${project}/quarantine`

/** An issue with a status that nobody knows here. */
async function pushOdd(key: string) {
  const at = new Date().toISOString()
  const data = { title: `Odd ${key}`, status: 'in progress', severity: 'minor' }
  const update = { id: `odd-${key}`, kind: 'issue', key, at, data }
  const { receipts } = await pushUpdate(update)
  expect(receipts.map(({ status }) => status)).toEqual(['quarantined'])
}

/** Puts a status that fits into what is written on the page. */
async function correct(page: Page, label: string) {
  const field = page.getByLabel(label)
  await field.fill((await field.inputValue()).replace('in progress', 'open'))
}

test('an update that does not fit is found, corrected and counted @both', async ({ page, says, locale, tolerate }) => {
  // What is refused is answered as such.
  tolerate(/status of 400/)
  await openAsEngineer(page, says)
  await pushOdd(`J-${locale}`)
  await page.goto(inbox)
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: `Odd J-${locale}` }).click()
  const apply = page.getByRole('button', { name: says.quarantine.apply })
  // As it stands it does not fit: the page says which field, and keeps what is written.
  await apply.click()
  await expect(page.getByLabel(says.quarantine.update)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(/^[^\p{L}]*data\.status/u).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await correct(page, says.quarantine.update)
  await apply.click()
  await expect(page.getByText(new RegExp(says.quarantine.resolutions.corrected))).toBeVisible()
  await page.goto(`${inbox}?state=resolved`)
  await expect(page.getByRole('link', { name: `Odd J-${locale}` })).toBeVisible()
  await page.goto(`${project}/issues?issues-search=Odd`)
  await expect(page.getByText(`Odd J-${locale}`).first()).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('neither the inbox nor an entry scrolls sideways @both', async ({ page, says, locale }) => {
    await openAsEngineer(page, says)
    await pushOdd(`P-${locale}-${'long'.repeat(40)}`)
    await page.goto(inbox)
    const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth)
    expect(await width()).toBe(390)
    await page
      .getByRole('link', { name: new RegExp(`Odd P-${locale}`) })
      .first()
      .click()
    await expect(page.getByLabel(says.quarantine.update)).toBeVisible()
    expect(await width()).toBe(390)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an update is corrected and another one discarded @both', async ({ page, says, locale }) => {
    await openAsEngineer(page, says)
    await pushOdd(`N-${locale}`)
    await pushOdd(`D-${locale}`)
    await page.goto(inbox)
    await page.getByRole('link', { name: `Odd N-${locale}` }).click()
    await correct(page, says.quarantine.update)
    await page.getByRole('button', { name: says.quarantine.apply }).click()
    await expect(page.getByText(new RegExp(says.quarantine.resolutions.corrected))).toBeVisible()
    await page.goto(inbox)
    await page.getByRole('link', { name: `Odd D-${locale}` }).click()
    await page.getByRole('button', { name: says.quarantine.discard, exact: true }).click()
    await page.getByLabel(says.quarantine.why).fill('a test of the tool')
    await page.getByRole('dialog').getByRole('button', { name: says.quarantine.discardYes }).click()
    await expect(page.getByText('a test of the tool')).toBeVisible()
  })
})
