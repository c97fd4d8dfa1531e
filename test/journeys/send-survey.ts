import { engineer, expect, project, signIn, type Messages, type Page } from './journey.ts'

export const desk = `${project}/surveys`

/** A sentence of the messages with its figures in it. */
export const fill = (text: string, figures: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(figures[name]))

/** Opens a page of the workshop as the engineer, through the form. */
export async function openAsEngineer(page: Page, says: Messages, at = desk) {
  await page.goto(at)
  await signIn(page, says, engineer)
  await expect(page).toHaveURL(at)
}

/** From the desk: chooses the first template, pastes the list, takes a last look and sends; gives the survey's address. */
export async function sendSurvey(page: Page, says: Messages, list: string): Promise<string> {
  await page.getByRole('link', { name: says.surveys.desk.send, exact: true }).click()
  await expect(page).toHaveURL(`${desk}/new`)
  const templates = page.getByRole('region', { name: says.surveys.desk.templates })
  await templates.getByRole('link', { name: says.surveys.desk.sendThis }).first().click()
  await page.getByRole('radio', { name: says.surveys.fields.list, exact: true }).check()
  await page.getByLabel(says.surveys.fields.people).fill(list)
  await page.getByRole('button', { name: new RegExp(`^${says.surveys.send.to_other.split('{{')[0]!}`) }).click()
  await expect(page).not.toHaveURL(/\/surveys\/new/)
  await expect(page.getByRole('region', { name: says.surveys.results.questions })).toBeVisible()
  return new URL(page.url()).pathname
}
