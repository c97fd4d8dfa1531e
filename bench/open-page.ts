import { chromium } from '@playwright/test'
import { findChromium } from '../test/journeys/find-chromium.ts'

/** A real browser with the board of a project open, signed in through the form. */
export async function openPage(
  origin: string,
  { project, email, password }: { project: string; email: string; password: string },
) {
  const browser = await chromium.launch(await findChromium())
  const page = await browser.newPage({ locale: 'en' })
  await page.goto(`${origin}/projects/${project}`)
  await page.getByRole('textbox').first().fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/projects/${project}`)
  await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
  return {
    /** Resolves when a figure of the page has become this number, and painted. No names inside: the page lacks tsx's. */
    becomes: (figure: number) =>
      page.evaluate(
        (text) =>
          new Promise<void>((resolve) => {
            new MutationObserver((_, observer) => {
              if (![...document.querySelectorAll('main p')].some((paragraph) => paragraph.textContent === text)) return
              observer.disconnect()
              requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
            }).observe(document.body, { subtree: true, childList: true, characterData: true })
          }),
        figure.toLocaleString('en'),
      ),
    /** The address at which the page looks again, as its next request shows. */
    async nextLook(): Promise<string> {
      const request = await page.waitForRequest((request) => /\/(projects|api)\//.test(request.url()))
      const { pathname, search } = new URL(request.url())
      return pathname + search
    },
    close: () => browser.close(),
  }
}
