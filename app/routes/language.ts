import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { keepLanguage } from '~/lib/detect-language'
import { languages } from '~/lib/language'
import { readForm } from '~/lib/read-form'
import { safePath } from '~/lib/safe-path'

export const loader = () => redirect('/')

/** Keeps the reader's choice and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const language = languages.find((known) => known === form.get('language'))
  const to = safePath(form.get('to'))
  if (!language) return redirect(to, 303)
  const secure = new URL(request.url).protocol === 'https:'
  return redirect(to, { status: 303, headers: { 'Set-Cookie': keepLanguage(language, secure) } })
}
