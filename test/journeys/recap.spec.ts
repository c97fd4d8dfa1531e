import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sha256 } from '../../server/platform/sha256.ts'
import { leaveOpenDays, leftIn } from './leave-open-days.ts'
import { engineer, expect, openBoard, signIn, test } from './journey.ts'
import { violations } from './violations.ts'

let left: Awaited<ReturnType<typeof leaveOpenDays>>
test.beforeAll(async ({ locale }) => {
  left = await leaveOpenDays(`recap-${locale?.toLowerCase()}`)
})
const openDays = `/projects/${leftIn}/open-days`
const recapOf = (key: string) => `${openDays}/${key}/recap`

test('a customer reads what was shown, decided and promised, and whether the last promises were kept', async ({
  page,
  says,
}) => {
  await openBoard(page, says, recapOf(left.key))
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(part(says.recap.judged.title)).toContainText(says.recap.promises.kept)
  await expect(part(says.recap.judged.title)).toContainText(says.recap.promises.broken)
  await expect(part(says.recap.decisions.title)).toContainText('Zhao Lei')
  await expect(part(says.recap.questions.title)).toContainText('Two trainers come')
  await expect(part(says.recap.polls.title)).toContainText('4')
  await expect(part(says.recap.room.title)).toContainText('7')
  await expect(part(says.recap.seal.title)).toContainText(left.hash)
  await expect(page.getByText(says.recap.summary.write)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

test('on a phone nothing scrolls sideways', async ({ page, says }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openBoard(page, says, recapOf(left.key))
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(390)
})

test('the team writes its summary and an answer, and mails the recap once', async ({ page, says }) => {
  await page.goto(recapOf(left.key))
  await signIn(page, says, engineer)
  await page.getByText(says.recap.summary.change).click()
  await page.getByRole('textbox', { name: says.recap.summary.label }).fill('It went **very** well <b>indeed</b>')
  await page.getByRole('button', { name: says.recap.summary.save }).click()
  await expect(page.locator('.prose strong')).toHaveText('very')
  await expect(page.locator('.prose b')).toHaveCount(0)

  await page.getByText(says.recap.questions.answer, { exact: true }).click()
  await page.getByLabel(says.recap.questions.label, { exact: true }).last().fill('迁移两年以内的订单。')
  await page.getByRole('button', { name: says.recap.questions.save }).last().click()
  await expect(page.getByText('迁移两年以内的订单。')).toHaveCount(2)

  await page.getByRole('button', { name: says.recap.actions.send }).click()
  await page.getByRole('button', { name: says.recap.actions.sendYes }).click()
  await expect(page.getByRole('button', { name: says.recap.actions.send })).toHaveCount(0)
})

test('the offline copy opens from a file with the network cut, asks for nothing, and checks its own seal', async ({
  page,
  says,
  saysOther,
  watch,
  browser,
}) => {
  await openBoard(page, says, recapOf(left.key))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-pack-'))
  const saved = path.join(folder, 'pack.html')
  const taking = page.waitForEvent('download')
  await page.getByRole('link', { name: says.recap.actions.pack }).click()
  await (await taking).saveAs(saved)

  const offline = await browser.newContext({ offline: true, acceptDownloads: true })
  const copy = await offline.newPage()
  watch(copy)
  const asked: string[] = []
  copy.on('request', (request) => asked.push(request.url()))
  await copy.goto(pathToFileURL(saved).href)
  await expect(copy.getByText(says.recap.seal.holds)).toBeVisible()
  await expect(copy.getByText(left.hash).filter({ visible: true })).toBeVisible()

  // The figures are those of the sealed board.
  const sealed = JSON.parse((await copy.locator('#sealed').textContent())!) as {
    version: number
    issues: { open: number; bySeverity: { critical: number } }
  }
  expect(sealed.version).toBe(left.version)
  const figure = (name: string) =>
    copy.locator('.figure-change:visible').filter({ hasText: name }).locator('dd').first()
  await expect(figure(says.recap.figure.openIssues)).toHaveText(String(sealed.issues.open))
  await expect(figure(says.recap.figure.criticalIssues)).toHaveText(String(sealed.issues.bySeverity.critical))

  const saving = copy.waitForEvent('download')
  await copy.getByRole('link', { name: says.recap.seal.save }).click()
  expect(sha256(readFileSync(await (await saving).path(), 'utf8'))).toBe(left.hash)

  const other = says.nav.plan === 'Plan' ? '中文' : 'English'
  await copy.getByText(other, { exact: true }).click()
  await expect(copy.getByRole('heading', { name: saysOther.recap.promises.title })).toBeVisible()
  await expect(copy.getByRole('heading', { name: says.recap.promises.title })).toBeHidden()
  await copy.setViewportSize({ width: 390, height: 844 })
  expect(await copy.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(390)
  expect(
    asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([])
  expect(await violations(copy)).toEqual([])
  await offline.close()
  rmSync(folder, { recursive: true })
})

/** The offline copy, changed by whoever holds it, as it opens with the network cut. */
async function openForged(
  { request, browser }: { request: APIRequestContext; browser: Browser },
  locale: string | undefined,
  forge: (html: string) => string,
) {
  const headers = { 'accept-language': locale ?? 'en' }
  const taken = await (await request.get(`${openDays}/${left.key}/pack.html`, { headers })).text()
  const changed = forge(taken)
  expect(changed).not.toBe(taken)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-pack-'))
  const forged = path.join(folder, 'pack.html')
  writeFileSync(forged, changed)
  const offline = await browser.newContext({ offline: true })
  const copy = await offline.newPage()
  await copy.goto(pathToFileURL(forged).href)
  await expect(copy.locator('html[data-checked]')).toBeAttached()
  return {
    copy,
    async close() {
      await offline.close()
      rmSync(folder, { recursive: true })
    },
  }
}

test('an offline copy whose sealed data was changed says so', async ({ page, says, browser, locale }) => {
  await openBoard(page, says, recapOf(left.key))
  const { copy, close } = await openForged({ request: page.request, browser }, locale, (html) =>
    html.replace(/"defectIndex":[\d.]+/, '"defectIndex":0'),
  )
  await expect(copy.getByText(says.recap.seal.broken)).toBeVisible()
  await expect(copy.getByText(says.recap.seal.holds)).toBeHidden()
  await close()
})

test('an offline copy in which a place of sealed figures is gone or there twice says so', async ({
  page,
  says,
  browser,
  locale,
}) => {
  await openBoard(page, says, recapOf(left.key))
  for (const forge of [
    (html: string) => html.replace('data-sealed="figures"', ''),
    (html: string) => html.replace('data-sealed="headline"', 'data-sealed="seal"'),
    (html: string) => html.replaceAll('class="pack-page"', 'class="page"'),
  ]) {
    const { copy, close } = await openForged({ request: page.request, browser }, locale, forge)
    expect(await copy.locator('html').getAttribute('data-checked')).toBe('torn')
    await expect(copy.getByText(says.recap.seal.holds)).toBeHidden()
    await close()
  }
})

test('an offline copy in which a visible figure was changed shows the sealed one, and says so', async ({
  page,
  says,
  browser,
  locale,
}) => {
  await openBoard(page, says, recapOf(left.key))
  const untouched = await openForged({ request: page.request, browser }, locale, (html) => `${html}\n`)
  const shown = (copy: Page) => copy.locator('.figure-change:visible dd').first()
  const was = (await shown(untouched.copy).textContent())!
  await expect(untouched.copy.getByText(says.recap.seal.holds)).toBeVisible()
  const board = await untouched.copy.locator('.pack-page:visible [data-sealed=board]').textContent()
  await untouched.close()

  for (const forge of [
    // The first figure on top, and the first number of the board's pictures.
    (html: string) => html.replaceAll(/(data-sealed="figures".*?<dd[^>]*>)[^<]*/g, '$1999'),
    (html: string) => html.replaceAll(/(data-sealed="board".*?>)\d+(?=<)/g, '$1999'),
  ]) {
    const { copy, close } = await openForged({ request: page.request, browser }, locale, forge)
    await expect(copy.getByText(says.recap.seal.differs)).toBeVisible()
    await expect(copy.getByText(says.recap.seal.holds)).toBeHidden()
    await expect(shown(copy)).toHaveText(was)
    expect(await copy.locator('.pack-page:visible [data-sealed=board]').textContent()).toBe(board)
    await close()
  }
})
