import type { Language, Speaker } from './language'
import { createTranslate, type Messages } from './translate'

/** Where it stands. */
export const messagesId = 'messages'

/**
 * The one language that the page came with. It stands in the page as data, not in a file of scripts: nothing more has to be fetched
 * before the page answers to a touch.
 */
export function speakerOfPage(page: Document): Speaker {
  const language = page.documentElement.lang as Language
  const source = page.getElementById(messagesId)?.textContent ?? '{}'
  return { language, t: createTranslate(language, JSON.parse(source) as Messages), source }
}
