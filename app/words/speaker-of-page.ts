import type { Language, Speaker } from './language'
import { createTranslate, type Messages } from './translate'

/**
 * The one language that the page came with. It stands in the page, not in a script: nothing more has to be fetched
 * before the page answers to a touch.
 */
export function speakerOfPage(page: Document): Speaker {
  const language = page.documentElement.lang as Language
  const source = page.querySelector<HTMLMetaElement>('meta[name=messages]')?.content ?? '{}'
  return { language, t: createTranslate(language, JSON.parse(source) as Messages), source }
}
