import Negotiator from 'negotiator'
import { languages, type Language } from './languages.ts'

const offered = languages.map((language) => language.split('-')[0]!)

/** The supported language that an Accept-Language header wants most, else English. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const headers = { 'accept-language': acceptLanguage ?? '' }
  const best = new Negotiator({ headers }).language(offered)
  return languages.find((language) => language.split('-')[0] === best) ?? 'en'
}
