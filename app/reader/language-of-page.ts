import { detectLanguage } from './detect-language'
import { languages, type Language } from '~/words/language'

/** The language that the page's own data speaks (a survey's, to whoever was written to in it), else the reader's. */
export function languageOfPage(loaded: Readonly<Record<string, unknown>>, request: Request): Language {
  const said = Object.values(loaded).map((data) => (data as { language?: unknown } | null)?.language)
  return languages.find((language) => said.includes(language)) ?? detectLanguage(request)
}
