import { readCookie } from './read-cookie'
import { languages, type Language } from './language'

const cookieName = 'language'

const supported = (tag: string | undefined): Language | undefined => {
  const base = tag?.trim().toLowerCase().split('-')[0]
  return languages.find((language) => language.toLowerCase().split('-')[0] === base)
}

/** The tags of an Accept-Language header, the most wanted first. */
const accepted = (header: string) =>
  header
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.split(';')
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((range) => range.tag)

/** What the reader chose on a page of ours. */
export const chosenLanguage = (request: Request): Language | undefined => supported(readCookie(request, cookieName))

/** The reader's choice, then the browser's, then English. */
export const detectLanguage = (request: Request): Language =>
  chosenLanguage(request) ??
  accepted(request.headers.get('accept-language') ?? '')
    .map(supported)
    .find((language) => language !== undefined) ??
  'en'

/** The header that keeps the reader's choice for a year. */
export const keepLanguage = (language: Language) => `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
