import { languages, type Language } from '#contract/languages'
import type { Translate } from './translate'

export { languages, type Language }

/** A language that can be spoken. */
export interface Speaker {
  language: Language
  t: Translate
  /** Its messages as JSON, without those of the workshop: every page carries them to the browser. */
  source: string
}

/** How a form, or the address that it is sent to, names the language that its reader chose. */
export const languageField = 'language'
