import { redirect } from '@remix-run/node'
import { keepLanguage } from './detect-language'
import { languages } from './language'

/** Keeps the language that a form chose, and leads on to `to`. */
export function switchLanguage(form: FormData, to: string): Response {
  const language = languages.find((known) => known === form.get('language'))
  if (!language) return redirect(to, 303)
  return redirect(to, { status: 303, headers: { 'Set-Cookie': keepLanguage(language) } })
}
