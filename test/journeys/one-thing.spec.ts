import { expect, isMarked, markPage, openBoard, project, pushUpdate, test, type Page } from './journey.ts'

/** What leads somewhere is reached by key, and pressed by key. */
async function press(link: ReturnType<Page['getByRole']>) {
  await link.focus()
  await expect(link).toBeFocused()
  await link.press('Enter')
}

test('from the overview a case leads to its defect, which leads to the case, and back, by keyboard alone @both', async ({
  page,
  says,
}) => {
  await openBoard(page, says)
  const figure = page.getByRole('button', { name: says.figures.uat, exact: true })
  await figure.focus()
  await page.keyboard.press('Enter')
  await press(page.getByRole('dialog').getByRole('link').last())
  await expect(page).toHaveURL(/\/uat\?/)
  const list = page.url()
  // What needs somebody stands first.
  const first = page.getByRole('table', { name: says.uat.list }).getByRole('link').first()
  const name = (await first.innerText()).trim()
  await markPage(page)
  await press(first)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(name)
  await expect(page).toHaveTitle(new RegExp(name.slice(0, 20).replaceAll(/[^\p{L}\p{N} ]/gu, '.')))
  const answer = page.locator('[data-answer="thing"]')
  await expect(answer).toHaveText(/\d/)
  const ofCase = page.url()

  await press(page.getByRole('region', { name: says.oneCase.defects }).getByRole('link').first())
  await expect(page).toHaveURL(/\/issues\/[^/]+$/)
  await expect(page.getByRole('region', { name: says.thing.history }).getByText(says.thing.began)).toBeVisible()
  await press(page.getByRole('region', { name: says.oneIssue.cases }).getByRole('link', { name, exact: true }).first())
  await expect(heading).toHaveText(name)

  for (const at of [/\/issues\//, ofCase, list]) {
    await page.goBack()
    await expect(page).toHaveURL(at)
  }
  await expect(
    page.getByRole('table', { name: says.uat.list }).getByRole('link', { name, exact: true }).first(),
  ).toBeVisible()
  expect(await isMarked(page)).toBe(true)
})

test('the page of a thing changes with it, whatever its key is', async ({ page, says }) => {
  const key = '接口/EDI #7.data'
  let pushed = 0
  const tell = async (data: object) => {
    const id = `one-thing-${++pushed}`
    const { receipts } = await pushUpdate({ id, kind: 'issue', key, at: new Date().toISOString(), data })
    expect(receipts.map(({ status }) => status)).toEqual(['applied'])
  }
  await tell({ title: 'Orders arrive twice', severity: 'critical' })
  await openBoard(page, says, `${project}/issues/${encodeURIComponent(key)}~`)
  const answer = page.locator('[data-answer="thing"]')
  await expect(answer).toContainText(says.oneIssue.severity.critical)
  await markPage(page)
  await tell({ severity: 'minor' })
  await expect(answer).toContainText(says.oneIssue.severity.minor)
  const history = page.getByRole('region', { name: says.thing.history })
  await expect(history).toContainText(`${says.issues.severity.critical} → ${says.issues.severity.minor}`)
  expect(await isMarked(page)).toBe(true)
})
