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
    /** The addresses at which the page looks again, as its requests show while `change` comes about. */
    async looksDuring(change: Promise<void>): Promise<string[]> {
      const asked: string[] = []
      // Scripts and routes that it fetches ahead once, at its beginning, are no look.
      page.on('request', (request) => request.url().startsWith(`${origin}/api/`) && asked.push(request.url()))
      await change
      page.removeAllListeners('request')
      return [...new Set(asked)].map((address) => address.slice(origin.length))
    },
    close: () => browser.close(),
  }
}
