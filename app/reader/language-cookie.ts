import type { Language } from '~/words/language'

export const languageCookie = 'language'

/** The header that keeps the reader's choice for a year. */
export const keepLanguage = (language: Language) =>
  `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
