import { languages, type Language } from '~/words/language'
import { detectLanguage } from './detect-language'

/** The language that an address asks for (`?lang=`), else its reader's. */
export function languageAsked(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  return languages.find((one) => one === asked) ?? detectLanguage(request)
}
