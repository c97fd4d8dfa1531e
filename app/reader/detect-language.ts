import { languageOf } from '#contract/language-of'
import { languages, type Language } from '~/words/language'
import { languageCookie } from './language-cookie'
import { readCookie } from './read-cookie'

/** What the reader chose on a page of ours. */
export function chosenLanguage(request: Request): Language | undefined {
  const chosen = readCookie(request, languageCookie)
  return languages.find((language) => language === chosen)
}

/** The reader's choice, then the browser's, then English. */
export const detectLanguage = (request: Request): Language =>
  chosenLanguage(request) ?? languageOf(request.headers.get('accept-language'))
