import { redirect } from '@remix-run/node'
import { keepLanguage } from './language-cookie'
import { languageField, languages } from '~/words/language'
import { safePath } from './safe-path'

/** Keeps the language that somebody chose, and leads on to `to`. */
export function switchLanguage(chosen: unknown, to: string): Response {
  const language = languages.find((known) => known === chosen)
  if (!language) return redirect(to, 303)
  return redirect(to, { status: 303, headers: { 'Set-Cookie': keepLanguage(language) } })
}

/**
 * The same for a page that takes the choice itself, in its own address, since that is to be told to no other; null where
 * nothing was chosen. So it needs no body, and works also where the link leads nowhere.
 */
export function switchLanguageHere({ request }: { request: Request }): Response | null {
  const url = new URL(request.url)
  const chosen = url.searchParams.get(languageField)
  if (chosen === null) return null
  url.searchParams.delete(languageField)
  return switchLanguage(chosen, safePath(url.pathname + url.search))
}
