import type { Browser } from '@playwright/test'
import { startBuiltServer } from '../real/built-server.ts'
import { expect, test, type Page } from './journey.ts'
import { violations } from './violations.ts'

/** A page of somebody else's browser. */
const another = async (browser: Browser, watch: (page: Page) => void, locale: string | undefined) => {
  const context = await browser.newContext({ locale: locale ?? 'en', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  watch(page)
  return page
}

test('from an empty installation to an executive who looks at live figures, in the browser alone @both', async ({
  page,
  browser,
  says,
  watch,
  locale,
}) => {
  const server = await startBuiltServer()
  try {
    const { setup } = says
    const address = () => /http:\S+\/start\/\S+/.exec(server.said())?.[0]
    await expect.poll(address).toBeTruthy()
    await page.goto(address()!)
    await page.getByLabel(setup.start.vendor).fill('Northwind')
    await page.getByLabel(setup.start.name).fill('Ada Zhou')
    await page.getByLabel(setup.start.email).fill('ada@vendor.example')
    await page.getByLabel(setup.fields.password).fill('correct horse battery')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: setup.start.save }).click()
    await expect(page.getByRole('heading', { name: setup.home.steps })).toBeVisible()
    expect(await violations(page)).toEqual([])

    // Both forms have a field for the name: the page must have moved on.
    const titled = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.getByRole('link', { name: setup.home.steps_customer }).click()
    await titled(setup.customer.new)
    await page.getByLabel(setup.fields.name, { exact: true }).fill('恒达制造')
    await page.getByLabel(setup.fields.key).fill('hengda')
    await page.getByRole('button', { name: setup.save }).click()
    await titled('恒达制造')
    await page.getByRole('link', { name: setup.customer.addProject }).click()
    await titled(setup.project.new)
    await page.getByLabel(setup.fields.name, { exact: true }).fill('ERP')
    await page.getByLabel(setup.fields.key).fill('erp')
    await page.getByRole('button', { name: setup.save }).click()

    await titled('恒达制造')
    await page.getByLabel(setup.fields.email).fill('zhao@hengda.example')
    await page.getByRole('button', { name: setup.people.inviteSave }).click()
    const link = page.getByText(/\/invited\//)
    await expect(link).toBeVisible()
    expect(await violations(page)).toEqual([])

    const executive = await another(browser, watch, locale)
    await executive.goto(await link.innerText())
    await executive.getByLabel(setup.invited.name).fill('赵磊')
    await executive.getByLabel(setup.fields.password).fill('correct horse battery')
    expect(await violations(executive)).toEqual([])
    await executive.getByRole('button', { name: setup.invited.save }).click()
    await expect(executive).toHaveURL(/\/projects\/erp$/)
    await expect(executive).toHaveTitle(/ · Northwind$/)
    await expect(executive.getByRole('status').filter({ hasText: says.live.live })).toBeVisible()

    // Its first figures come while they look.
    const { key } = await server.cli('key', 'add', '--source', 'jira', '--project', 'erp')
    const issue = {
      id: '1',
      kind: 'issue',
      key: 'ERP-1',
      at: new Date().toISOString(),
      data: { title: 'Totals differ' },
    }
    const body = JSON.stringify({ project: 'erp', updates: [issue] })
    const headers = { authorization: `Bearer ${String(key)}`, 'content-type': 'application/json' }
    expect((await fetch(`${server.origin}/api/trpc/ingest.push`, { method: 'POST', headers, body })).status).toBe(200)
    await expect(executive.getByRole('heading', { name: says.nav.issues, exact: true }).first()).toBeVisible()

    // Taken out of the customer, they see nothing of it from then on.
    await page.goto(`${server.origin}/setup/customers/hengda`)
    await page.getByRole('button', { name: setup.people.remove, exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: setup.people.remove, exact: true }).click()
    await expect(page.getByText(setup.people.none)).toBeVisible()
    expect((await executive.request.get(`${server.origin}/projects/erp`)).status()).toBe(404)
    await executive.context().close()
  } finally {
    await server.stop()
  }
})
