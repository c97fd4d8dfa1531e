import type { Locator } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { expect, openBoard, project, test, type Page } from './journey.ts'

/** What is seen of a picture: how many pixels each colour takes, the commonest first. */
async function coloursOf(page: Page, picture: Buffer): Promise<{ colour: [number, number, number]; pixels: number }[]> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    pen.drawImage(bitmap, 0, 0)
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height)
    const counts = new Map<number, number>()
    for (let at = 0; at < data.length; at += 4) {
      const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([colour, pixels]) => ({
        colour: [colour >> 16, (colour >> 8) & 255, colour & 255] as [number, number, number],
        pixels,
      }))
  }, picture.toString('base64'))
}

const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4

/** Chroma and hue in degrees, as they are seen (OKLab). */
function toSeen([red, green, blue]: [number, number, number]): { chroma: number; hue: number } {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { chroma: Math.hypot(x, y), hue: (Math.atan2(y, x) * 180) / Math.PI }
}
const apart = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180)

/** Good, attention and critical. */
const statusHues = [157, 75, 27]
/** Less than this is the edge of a grey line. */
const leastChroma = 0.06

/** How many pixels of a picture are of a hue. */
async function pixelsNear(page: Page, of: Locator, hues: readonly number[]): Promise<number> {
  const colours = await coloursOf(page, await of.screenshot())
  const near = colours.filter(({ colour }) => {
    const { chroma, hue } = toSeen(colour)
    return chroma >= leastChroma && hues.some((one) => apart(one, hue) < 30)
  })
  return near.reduce((sum, { pixels }) => sum + pixels, 0)
}

const setBrand = (colour: string) =>
  execFileSync(process.execPath, ['build/daylight.js', 'customer', 'set', 'hengda', '--brand-color', colour], {
    env: { ...process.env, DAYLIGHT_DATA: process.env.JOURNEYS_DATA, DATABASE_URL: '' },
  })
/** The demo's own. */
const own = '#0b5d57'

test.describe('a brand in a colour of a status', () => {
  test.afterEach(() => void setBrand(own))

  for (const colorScheme of ['light', 'dark'] as const)
    test(`colours the customer’s name and no chart, on a ${colorScheme} ground`, async ({ page, says }) => {
      await page.emulateMedia({ colorScheme })
      await openBoard(page, says, `${project}/issues`)
      const chart = page.getByRole('img', { name: says.issues.burndown })
      const name = page.locator('header a').first()
      const look = async () => {
        await page.reload()
        await chart.scrollIntoViewIfNeeded()
        await expect(chart.locator('canvas')).toBeVisible()
      }
      // What the picture of a chart in the customer's colour is like, without which the rest would prove nothing.
      const violet = toSeen([0x7b, 0x3f, 0xf2]).hue
      setBrand('#7b3ff2')
      await look()
      expect(await pixelsNear(page, chart, [violet])).toBeGreaterThan(100)
      for (const brand of ['#d0021b', '#f2b705', '#2e9b4f']) {
        setBrand(brand)
        await look()
        expect([brand, await pixelsNear(page, chart, statusHues)]).toEqual([brand, 0])
        expect(await pixelsNear(page, name, statusHues)).toBeGreaterThan(20)
      }
    })
})

/** The contrast of the two colours of a picture that differ most, of those that are more than an edge. */
async function contrastIn(page: Page, of: Locator): Promise<number> {
  const box = (await of.boundingBox())!
  const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 }
  const colours = await coloursOf(page, await page.screenshot({ clip }))
  const lights = colours
    .filter(({ pixels }) => pixels >= 12)
    .map(({ colour: [r, g, b] }) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b))
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced colours a picture shows bars, diamonds, swatches and the tab, on a ${colorScheme} ground`, async ({
    page,
    says,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    await openBoard(page, says, `${project}/plan`)
    const painted: [string, string][] = [
      ['/plan', 'nav a[aria-current=page]'],
      ['/plan', '.diamond-done'],
      ['/plan', '.diamond-forecast'],
      ['/uat', '.result-bar'],
      ['/uat', 'ul[aria-hidden=true] .bg-good'],
      ['/uat', 'ul[aria-hidden=true] .bg-critical'],
      ['/issues', 'table [aria-hidden=true] > span'],
    ]
    for (const [at, part] of painted) {
      if (!page.url().endsWith(at)) await page.goto(project + at)
      const shown = page.locator(part).locator('visible=true').first()
      await shown.scrollIntoViewIfNeeded()
      expect(await contrastIn(page, shown), `${part} on ${at}`).toBeGreaterThanOrEqual(3)
    }
  })
