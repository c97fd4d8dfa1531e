import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startBuiltServer, type BuiltServer } from '../real/built-server.ts'
import { spoken } from './messages.ts'

export { expect }
export const project = '/projects/erp-rollout'
export const executive = { email: 'zhao.lei@hengda.example', password: 'daylight-demo' }
export const engineer = { email: 'chen.chen@vendor.example', password: 'daylight-demo' }

type Messages = typeof spoken.en

interface Journey {
  /** What the page says, in the language of this run; and in the other one. */
  says: Messages
  saysOther: Messages
  /** A console error that this journey itself brings about. */
  tolerate: (pattern: RegExp) => void
  /** Fails the test for errors of a further page. */
  watch: (page: Page) => void
}

/** Remix writes this where the reader moves on while a look is still arriving: nothing was lost. */
const movedOn = /^AbortError: signal is aborted without reason/

/** Each test with a page whose console and page errors fail it; each worker with a demo of its own. */
export const test = base.extend<Journey & { errors: { found: string[]; tolerated: RegExp[] } }, { demo: BuiltServer }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none.
    async ({}, use) => {
      const server = await startBuiltServer({ template: process.env.JOURNEYS_TEMPLATE })
      process.env.JOURNEYS_ORIGIN = server.origin
      process.env.JOURNEYS_DATA = server.folder
      await use(server)
      await server.stop()
    },
    { scope: 'worker', auto: true },
  ],
  baseURL: async ({ demo }, use) => use(demo.origin),
  says: async ({ locale }, use) => use(locale === 'zh-CN' ? spoken['zh-CN'] : spoken.en),
  saysOther: async ({ locale }, use) => use(locale === 'zh-CN' ? spoken.en : spoken['zh-CN']),
  errors: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none.
    async ({}, use) => {
      const errors = { found: [] as string[], tolerated: [movedOn] }
      await use(errors)
      expect(errors.found.filter((text) => !errors.tolerated.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
  tolerate: async ({ errors }, use) => use((pattern) => void errors.tolerated.push(pattern)),
  watch: async ({ errors }, use) =>
    use((page) => {
      page.on('pageerror', (error) => errors.found.push(`page error: ${error.stack ?? error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.found.push(`${message.text()} ${message.location().url}`)
      })
    }),
  page: async ({ page, watch }, use) => {
    watch(page)
    await use(page)
  },
})

/** Fills in the form and sends it. */
export async function signIn(page: Page, says: Messages, { email, password } = executive) {
  await page.getByLabel(says.signIn.email).fill(email)
  await page.getByLabel(says.signIn.password).fill(password)
  await page.getByRole('button', { name: says.signIn.submit }).click()
}

/** Opens the board of the project as the executive, through the form. */
export async function openBoard(page: Page, says: Messages, at = project) {
  await page.goto(at)
  await signIn(page, says)
  await expect(page).toHaveURL(at)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The box of a key figure, and its value: the first line below its name. */
export const keyFigure = (page: Page, says: Messages, name: string | RegExp): Locator =>
  page
    .getByRole('region', { name: says.figures.title })
    .locator('div')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .filter({ has: page.getByRole('paragraph') })
    .last()
export const valueOf = (figure: Locator) => figure.getByRole('paragraph').first()

/** The name of the figure of the go-live, which says which one: "Wave 2 go-live". */
export const goLiveName = /go-live|上线/i

/** What the page says about following the project. */
export const connection = (page: Page, word: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^[^\\p{L}]*${word}\\s*$`, 'u') })

const demo = () =>
  JSON.parse(readFileSync(path.join(process.env.JOURNEYS_DATA!, 'demo.json'), 'utf8')) as { key: string }

let pushed = 0
/** Pushes a new critical issue as a tool would, from outside of any browser; gives the board's version. */
export async function pushCriticalIssue(): Promise<number> {
  const id = `journey-${process.pid}-${++pushed}`
  const now = new Date()
  const data = { title: `Journey ${id}`, status: 'open', severity: 'critical' }
  const { version, receipts } = await pushUpdate({ id, kind: 'issue', key: id, at: now.toISOString(), data })
  expect(receipts.map(({ status }) => status)).toEqual(['applied'])
  return version
}

/** Pushes one update as a tool would, whether it fits or not. */
export async function pushUpdate(update: object): Promise<{ version: number; receipts: { status: string }[] }> {
  const answer = await fetch(`${process.env.JOURNEYS_ORIGIN}/api/trpc/ingest.push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${demo().key}` },
    body: JSON.stringify({ project: 'erp-rollout', updates: [update] }),
  })
  const { result } = (await answer.json()) as {
    result: { data: { version: number; receipts: { status: string }[] } }
  }
  return result.data
}

/** Open critical issues by the API. */
export async function countCriticalIssues(): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ project: 'erp-rollout' }))
  const answer = await fetch(`${process.env.JOURNEYS_ORIGIN}/api/trpc/board.get?input=${input}`, {
    headers: { authorization: `Bearer ${demo().key}` },
  })
  const { result } = (await answer.json()) as {
    result: { data: { issues: { bySeverity: { critical: number } } } }
  }
  return result.data.issues.bySeverity.critical
}

/** A mark on the page that only a reload takes away. */
export const markPage = (page: Page) => page.evaluate(() => void Object.assign(window, { notReloaded: true }))
export const isMarked = (page: Page) => page.evaluate(() => 'notReloaded' in window)

export type { BrowserContext, Messages, Page }
