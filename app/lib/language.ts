import type { Translate } from './translate'

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** A language that can be spoken. */
export interface Speaker {
  language: Language
  t: Translate
  /** Its messages as JSON, without those of the workshop: every page carries them to the browser. */
  source: string
}

/** How a form, or the address that it is sent to, names the language that its reader chose. */
export const languageField = 'language'
