import { askSurvey } from './ask-survey.ts'
import { holdOpenDay } from './hold-open-day.ts'
import { engineer, expect, project, signIn, test, type Page } from './journey.ts'

/**
 * What is painted and says nothing in words (bars, swatches, intervals, diamonds, lines below a tab), by where it stands,
 * with the contrast of its paint to what it lies on.
 */
const paints = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const rgba = (colour: string) => {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = '#0000'
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data] as [number, number, number, number]
    }
    const luminance = (parts: number[]) => {
      const [r, g, b] = parts.map((part) => (part / 255 <= 0.04 ? part / 3295 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    }
    const groundOf = (element: Element | null): number[] => {
      if (!element) return rgba('Canvas').slice(0, 3)
      const [r, g, b, alpha] = rgba(getComputedStyle(element).backgroundColor)
      return alpha > 250 ? [r, g, b] : groundOf(element.parentElement)
    }
    const contrast = (colour: string, ground: number[]) => {
      const [r, g, b, alpha] = rgba(colour)
      const share = alpha / 255
      const seen = [r, g, b].map((part, index) => part * share + ground[index]! * (1 - share))
      const [light, dark] = [luminance(seen), luminance(ground)].sort((one, other) => other - one) as [number, number]
      return (light + 0.05) / (dark + 0.05)
    }
    const nameOf = (element: Element): string => {
      const names: string[] = []
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
        names.unshift(`${at.tagName.toLowerCase()}:${[...at.parentElement!.children].indexOf(at)}`)
      return `${names.join('>')} ${element.getAttribute('class') ?? ''}`
    }
    const seen: Record<string, number> = {}
    for (const element of document.body.querySelectorAll('*')) {
      const isTab = element.getAttribute('aria-current') === 'page'
      if (element.textContent.trim() !== '' && !isTab) continue
      const { width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      if ((width === 0 && height === 0) || style.visibility !== 'visible' || style.opacity === '0') continue
      const ground = groundOf(element.parentElement)
      const isShape = element instanceof SVGElement && !(element instanceof SVGSVGElement)
      const colours = isShape
        ? [style.fill, style.stroke].filter((paint) => paint !== 'none')
        : [
            style.backgroundColor,
            ...(['Top', 'Right', 'Bottom', 'Left'] as const)
              .filter((side) => style[`border${side}Style`] !== 'none' && style[`border${side}Width`] !== '0px')
              .map((side) => style[`border${side}Color`]),
            ...(style.backgroundImage.includes('gradient') ? [style.color] : []),
          ]
      const best = Math.max(1, ...colours.map((colour) => contrast(colour, ground)))
      seen[nameOf(element)] = best
    }
    return seen
  })

/** What is seen as it is usually, and not with forced colours. */
async function vanished(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' })
  const usually = await paints(page)
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await paints(page)
  const shown = Object.keys(usually).filter((name) => usually[name]! >= 1.15)
  return shown.filter((name) => name in forced && forced[name]! < 1.15)
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`with forced colours on a ${colorScheme} ground`, () => {
    test.use({ colorScheme })

    test('bars, legends, intervals, diamonds and the current tab stay to be seen', async ({ page, says }) => {
      await page.goto(project)
      await signIn(page, says, engineer)
      await expect(page).toHaveURL(project)
      for (const at of ['', '/plan', '/uat', '/issues', '/satisfaction', '/changes', '/actions', '/surveys']) {
        await page.goto(project + at)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('link', { name: says.nav.plan, exact: true }).first()).toBeVisible()
        expect([at, await vanished(page)]).toEqual([at, []])
      }
    })

    test('what is chosen in a survey and shown in a room stays to be seen', async ({ page, context, says }) => {
      const survey = await askSurvey({ language: 'en' })
      await page.goto(survey.link)
      await page.locator('input[name=answer][value="4"]').check()
      expect(await vanished(page)).toEqual([])
      await survey.close()
      const day = await holdOpenDay()
      await page.goto(day.console)
      await signIn(page, says, engineer)
      await page.getByRole('button', { name: says.console.start, exact: true }).click()
      const wall = await context.newPage()
      await wall.goto(day.present)
      for (const slide of ['title', 'issues', 'plan']) {
        await expect(wall.locator('.wall-stage')).toHaveAttribute('data-slide', slide)
        expect([slide, await vanished(wall)]).toEqual([slide, []])
        await page.keyboard.press('PageDown')
      }
      expect(await vanished(page)).toEqual([])
      await day.close()
    })
  })
