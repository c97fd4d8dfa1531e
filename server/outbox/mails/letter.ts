import type { Day } from '../../contract/board.ts'
import type { Language } from '../../contract/languages.ts'
import { inReadersScript } from '../../contract/in-readers-script.ts'
import { readableShades } from '../../contract/readable-shades.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import type { Brand } from './mail-views.ts'
import { sayDay } from './say-day.ts'
import { en, type Words } from './words/english.ts'
import { zhCN } from './words/chinese.ts'

/** What every part of a mail needs: whom it speaks for, and in which language. */
export interface Letter {
  language: Language
  words: Words
  customer: string
  project: string
  /** The customer's colour on light and on dark paper. */
  shades: { light: string; dark: string }
  /** A text in the reader's language; where that is missing, in the other. One text is what somebody wrote: whole. */
  say(text: InBoth | string): string
  /** "Fri 20 Nov" / "11月20日（周五）". */
  day(day: Day): string
}

const ownShades = { light: '#0b5d58', dark: '#58c4b8' }

/** A letter in one language in a customer's brand. */
export function createLetter(language: Language, brand: Brand): Letter {
  return {
    language,
    words: language === 'zh-CN' ? zhCN : en,
    customer: inReadersScript(brand.customer, language),
    project: inReadersScript(brand.project, language),
    shades: readableShades(brand.brandColor) ?? ownShades,
    say: (text) => (typeof text === 'string' ? text : (text[language] ?? text.en ?? text['zh-CN'] ?? '')),
    day: (day) => sayDay(language, day),
  }
}
