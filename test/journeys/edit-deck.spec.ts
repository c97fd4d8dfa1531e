import { holdOpenDay } from './hold-open-day.ts'
import type { Locator } from '@playwright/test'
import { engineer, expect, signIn, test, type Page } from './journey.ts'
import { violations } from './violations.ts'

/** Drags by the handle to the middle of where another row is, as a hand does: in small steps. */
async function drag(page: Page, from: Locator, to: Locator) {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!]
  const x = start.x + start.width / 2
  await page.mouse.move(x, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, end.y + end.height / 4, { steps: 12 })
  await page.mouse.up()
}

test(
  'slides are dragged, moved from the keyboard, written beside their preview and kept; leaving unsaved asks first',
  { tag: '@both' },
  async ({ page, says, tolerate }) => {
    // A picture that is refused is answered with 400, which the browser writes down.
    tolerate(/400/)
    const { deck, slides } = says
    const openDay = await holdOpenDay()
    await page.goto(`${openDay.at}/deck`)
    await signIn(page, says, engineer)
    const list = page.locator('#slides')
    const order = () => list.locator('button[aria-expanded] .truncate').allTextContents()
    const handle = (what: string) => list.getByRole('button', { name: deck.drag.replace('{{what}}', what) })
    await expect(list).toBeVisible()
    const before = await order()
    expect(before.slice(0, 2)).toEqual([slides.types.title, slides.types.issues])

    await drag(page, handle(slides.types.plan), handle(slides.types.issues))
    expect((await order()).slice(0, 3)).toEqual([slides.types.title, slides.types.plan, slides.types.issues])
    await handle(slides.types.plan).focus()
    await page.keyboard.press('Alt+ArrowUp')
    expect((await order()).slice(0, 2)).toEqual([slides.types.plan, slides.types.title])

    await list.getByRole('button', { name: slides.types.markdown, exact: true }).click()
    const own = page.locator('textarea[lang]:visible')
    await own.nth(0).fill('Cut-over 切换')
    await own.nth(2).fill('Freeze on **Friday** <script>window.broken = true</script>')
    const preview = page.locator('.slide:visible')
    await expect(preview.locator('strong')).toHaveText('Friday')
    await expect(preview).toContainText('<script>')

    const upload = list.getByRole('group').locator('input[type=file]')
    await upload.setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await expect(page.getByRole('alert')).toContainText(deck.image.invalid)

    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.getByRole('navigation').getByRole('link', { name: says.nav.plan, exact: true }).first().click()
    await expect(page).toHaveURL(/\/deck/)
    await page.getByRole('button', { name: deck.save, exact: true }).click()
    await expect(page.getByText(deck.allSaved)).toBeVisible()
    await page.reload()
    expect((await order()).slice(0, 2)).toEqual([slides.types.plan, slides.types.title])
    expect(await order()).toContain('Cut-over 切换')
    expect(await page.evaluate(() => (window as { broken?: boolean }).broken)).toBeUndefined()

    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 })
      await list.locator('button[aria-expanded]').first().click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(width)
    }
    await openDay.close()
  },
)
