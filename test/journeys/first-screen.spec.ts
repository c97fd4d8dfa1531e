import { executive, expect, openBoard, project, signIn, test } from './journey.ts'

/** Is it on track, can I trust it, what changed, what is asked of me, how much is left? */
const answers = ['track', 'trust', 'changed', 'asked', 'left']

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test.describe(`at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height }, ...(width < 500 ? { hasTouch: true, isMobile: true } : {}) })

    test('the first screen answers the five questions of an executive without being scrolled @both', async ({
      page,
      says,
    }) => {
      await openBoard(page, says)
      let below = 0
      for (const name of answers) {
        const answer = page.locator(`[data-answer=${name}]`)
        await expect(answer).toHaveCount(1)
        await expect(answer).toContainText(/\w|\p{Script=Han}/u)
        const { x, y, width: wide, height: high } = (await answer.boundingBox())!
        // Each stands below or beside the one before, and all of it can be seen.
        expect(y).toBeGreaterThanOrEqual(below)
        expect([name, x >= 0 && x + wide <= width, y + high <= height]).toEqual([name, true, true])
        below = y
      }
      expect(await page.evaluate(() => scrollY)).toBe(0)
    })
  })

test('what is the reader’s own is said before what their company is asked for @both', async ({ page, says }) => {
  await page.goto('/sign-in')
  await signIn(page, says, { ...executive, email: 'wang.min@hengda.example' })
  await expect(page).toHaveURL('/')
  await page.goto(project)
  const asked = page.locator('[data-answer=asked]')
  await expect(asked.getByRole('link')).toHaveText(new RegExp(`^${says.brief.you.split('{{')[0]!.trim()}.*·`, 'i'))
})
