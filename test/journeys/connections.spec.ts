import { buildGitlabEvent } from '../factories/build-tool-bodies.ts'
import { expect, project, test, type Messages, type Page } from './journey.ts'
import { fill, openAsEngineer } from './send-survey.ts'
import { violations } from './violations.ts'

const all = `${project}/connections`

/** Connects GitLab under a name; gives what is shown once. */
async function connectGitlab(page: Page, says: Messages, name: string) {
  await page.goto(`${all}/new`)
  await page.getByRole('link', { name: new RegExp(`^${says.sources.tools.gitlab}`) }).click()
  await page.getByLabel(says.connections.source).fill(name)
  await page.getByRole('button', { name: says.connections.make, exact: true }).click()
  const title = fill(says.connections.madeTitle, { tool: says.sources.tools.gitlab })
  const access = page.getByRole('region', { name: title })
  await expect(access.locator('code')).toHaveCount(2)
  const [url, secret] = await access.locator('code').allInnerTexts()
  return { url: url!, secret: secret! }
}

/** Sends an event as GitLab does. */
const send = (url: string, secret: string, event: object) =>
  fetch(process.env.JOURNEYS_ORIGIN + new URL(url).pathname, {
    method: 'POST',
    headers: { 'x-gitlab-token': secret, 'x-gitlab-event': 'Issue Hook' },
    body: JSON.stringify(event),
  })

test('GitLab is connected, tried with a body, and followed as it sends @both', async ({ page, says, locale }) => {
  await openAsEngineer(page, says)
  const { url, secret } = await connectGitlab(page, says, `Code ${locale}`)
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: says.connections.toPage }).click()
  await expect(page.getByText(says.connections.nothingYet)).toBeVisible()
  const event = buildGitlabEvent({ title: `Journey ${locale}` })
  await page.getByRole('textbox', { name: says.connections.body, exact: true }).fill(JSON.stringify(event))
  await page.getByRole('button', { name: says.connections.tryIt }).click()
  const preview = page.getByRole('region', { name: says.connections.preview })
  await expect(preview.getByText(`Journey ${locale}`)).toBeVisible()
  await expect(preview.getByText('acme/erp#23')).toBeVisible()
  expect(await violations(page)).toEqual([])
  // What is shown so far stays when the first event arrives by itself.
  expect((await send(url, secret, event)).status).toBe(202)
  const arrived = page.getByRole('region', { name: says.connections.deliveries })
  await expect(arrived.getByRole('listitem')).toHaveCount(1)
  await expect(preview.getByText(`Journey ${locale}`)).toBeVisible()
  await arrived.getByRole('link').click()
  await expect(page.getByRole('region', { name: says.connections.previewOf })).toBeVisible()
  for (const at of [all, `${project}/sources`]) {
    await page.goto(at)
    await expect(page.getByText(`Code ${locale}`).first()).toBeVisible()
    expect([at, await violations(page)]).toEqual([at, []])
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('no page about what tools send scrolls sideways @both', async ({ page, says, locale }) => {
    await openAsEngineer(page, says)
    const { url, secret } = await connectGitlab(page, says, `Phone ${locale}`)
    const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth)
    expect(await width()).toBe(390)
    await send(url, secret, buildGitlabEvent())
    await page.getByRole('link', { name: says.connections.toPage }).click()
    await expect(page.getByRole('region', { name: says.connections.deliveries })).toBeVisible()
    expect(await width()).toBe(390)
    for (const at of [all, `${all}/new`, `${project}/sources`]) {
      await page.goto(at)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect([at, await width()]).toEqual([at, 390])
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a tool is connected, a body tried and a key made @both', async ({ page, says, locale }) => {
    await openAsEngineer(page, says)
    const { secret } = await connectGitlab(page, says, `Plain ${locale}`)
    expect(secret.length).toBeGreaterThan(20)
    await page.getByRole('link', { name: says.connections.toPage }).click()
    await page
      .getByRole('textbox', { name: says.connections.body, exact: true })
      .fill(JSON.stringify(buildGitlabEvent()))
    await page.getByRole('button', { name: says.connections.tryIt }).click()
    await expect(page.getByRole('region', { name: says.connections.preview })).toContainText('acme/erp#23')
    await page.goto(`${project}/sources`)
    await page.locator('summary', { hasText: says.sources.addKey }).click()
    await page.getByRole('textbox', { name: says.sources.source }).fill(`Program ${locale}`)
    await page.getByRole('button', { name: says.sources.make, exact: true }).click()
    await expect(page.getByText(/^dl_\S{30}/)).toBeVisible()
  })
})
