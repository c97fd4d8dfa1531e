import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askSurvey } from './ask-survey.ts'
import { holdOpenDay } from './hold-open-day.ts'
import { expect, project, signIn, test as base, type Messages, type Page } from './journey.ts'

/** Browsers that keep nothing for a site: each is a way in which that comes about. */
const browsers = {
  'whose cookies are blocked': async (folder: string, options: Options) => {
    mkdirSync(path.join(folder, 'Default'))
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
    return launch(folder, options)
  },
  'whose storage throws': withStorage('get() { throw new DOMException("denied", "SecurityError") }'),
  'without storage': withStorage('value: null'),
}

type Options = Pick<BrowserContextOptions, 'locale' | 'baseURL'>

const launch = (folder: string, options: Options) =>
  chromium.launchPersistentContext(folder, {
    ...(JSON.parse(process.env.JOURNEYS_CHROMIUM!) as { executablePath: string; args: string[] }),
    ...options,
  })

function withStorage(definition: string) {
  return async (folder: string, options: Options) => {
    const context = await launch(folder, options)
    await context.addInitScript(
      `for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { ${definition} });
       delete window.BroadcastChannel`,
    )
    return context
  }
}

const test = base.extend<{ open: (how: keyof typeof browsers) => Promise<Page> }>({
  open: async ({ locale, baseURL, watch }, use) => {
    const folders: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (how) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'daylight-browser-'))
      folders.push(folder)
      const context = await browsers[how](folder, { locale, baseURL })
      contexts.push(context)
      const page = await context.newPage()
      watch(page)
      return page
    })
    for (const context of contexts) await context.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
})

async function answer(page: Page, says: Messages, link: string) {
  await page.goto(link)
  await page.locator('input[name=answer][value="4"]').check()
  await page.getByRole('button', { name: says.survey.next, exact: true }).click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: says.survey.send, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(says.survey.thanks.title)
}

for (const how of Object.keys(browsers) as (keyof typeof browsers)[])
  test(`a sponsor's answers arrive from a browser ${how}`, async ({ open, says }) => {
    const survey = await askSurvey({ language: 'en' })
    const page = await open(how)
    await answer(page, says, survey.link)
    await answer(page, says, survey.openLink)
    expect(await survey.responses()).toEqual(
      Array(2).fill({ submitted: true, answers: { overall: 4, useful: ['figures'] } }),
    )
    await page.goto(survey.unsubscribe)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await survey.close()
  })

test('whoever signs in or joins without cookies hears why it cannot be @both', async ({ open, says }) => {
  const page = await open('whose cookies are blocked')
  await page.goto(project)
  await signIn(page, says)
  await expect(page.getByRole('alert')).toContainText(says.signIn.forgotten)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  const day = await holdOpenDay()
  await page.goto('/join')
  await page.getByLabel(says.room.code).fill(day.code)
  await page.getByRole('button', { name: says.room.enter, exact: true }).click()
  await page.getByRole('button', { name: says.room.join, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(says.room.forgotten)
  await day.close()
})

test('whoever has cookies and no storage signs in, reads and joins', async ({ open, says }) => {
  const page = await open('whose storage throws')
  await page.goto(project)
  await signIn(page, says)
  await expect(page).toHaveURL(project)
  await page.getByRole('link', { name: says.nav.plan, exact: true }).first().click()
  await expect(page).toHaveURL(`${project}/plan`)
  const day = await holdOpenDay()
  await page.goto(day.join)
  await page.getByRole('button', { name: says.room.join, exact: true }).click()
  await expect(page.getByText(says.room.waiting)).toBeVisible()
  await expect(page).toHaveURL(day.join)
  await day.close()
})
