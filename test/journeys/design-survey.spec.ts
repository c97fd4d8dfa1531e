import { engineer, expect, project, signIn, test } from './journey.ts'

test('a template is changed by keyboard, seen on a phone, and saved as a new version', async ({
  page,
  says,
  locale,
  tolerate,
}) => {
  // A template that cannot be saved is answered with 400, which the browser writes down.
  tolerate(/400/)
  const own = locale === 'zh-CN' ? 'zh-CN' : 'en'
  const { editor, types, preview } = says.surveys
  const inOwn = (label: string) =>
    editor.inLanguage.replace('{{label}}', label).replace('{{language}}', says.surveys.languages[own])
  await page.goto(`${project}/surveys/templates/new`)
  await signIn(page, says, engineer)
  const name = `Journey ${locale}`
  await page.getByLabel(inOwn(editor.title)).fill(name)

  // The phone shows what is typed, as it is typed.
  const phone = page.frameLocator('iframe')
  const shown = phone.getByRole('heading', { level: 1 })
  const first = page.locator('#edit-question-1')
  await first.getByLabel(inOwn(editor.text), { exact: true }).fill('How was the training?')
  await expect(shown).toHaveText('How was the training?')
  expect(await phone.locator('html').evaluate((html) => html.clientWidth)).toBeLessThanOrEqual(390)

  // A second question, asked only of those who were not satisfied.
  await page.getByRole('button', { name: types.text }).press('Enter')
  const second = page.locator('#edit-question-2')
  await second.getByLabel(inOwn(editor.text), { exact: true }).fill('What was missing?')
  await second.getByRole('checkbox', { name: editor.onlyWhen }).press('Space')
  await second.getByLabel(editor.bounds.atMost).selectOption('2')
  const answer = async (score: string) => {
    await page.getByRole('button', { name: preview.again }).click()
    await phone
      .getByRole('radio')
      .nth(Number(score) - 1)
      .check({ force: true })
    await phone.getByRole('button', { name: says.survey.next, exact: true }).click()
  }
  await answer('3')
  await expect(phone.getByText(preview.end)).toBeVisible()
  await answer('2')
  await expect(shown).toHaveText('What was missing?')

  // Moved to where it cannot be decided: said beside the field, and nothing is lost.
  await page
    .getByRole('button', { name: editor.up.replace('{{what}}', editor.questionNumber.replace('{{number}}', '2')) })
    .press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(says.form.laterQuestion)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(inOwn(editor.title))).toHaveValue(name)
  await page
    .getByRole('button', { name: editor.down.replace('{{what}}', editor.questionNumber.replace('{{number}}', '1')) })
    .press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: editor.saved })).toBeVisible()
  await expect(page.getByRole('region', { name: says.surveys.versions.title })).toContainText(
    says.surveys.versions.unused,
  )

  // Changed words make the next version; the first stays what it was.
  await page.getByLabel(inOwn(editor.thanks)).fill('Bye.')
  await page.getByRole('button', { name: editor.save, exact: true }).click()
  const versions = page.getByRole('region', { name: says.surveys.versions.title })
  await expect(versions.getByRole('listitem')).toHaveCount(2)
  await page.goto(`${project}/surveys`)
  await expect(page.getByRole('region', { name: says.surveys.desk.templates })).toContainText(name)
})
