import { messages as english } from '~/messages/en'
import { messages as chinese } from '~/messages/zh-CN'
import type { Language, Speaker } from './language'
import { createTranslate, type Messages } from './translate'

const learn = (language: Language, messages: Messages): Speaker => ({
  language,
  t: createTranslate(language, messages),
  source: JSON.stringify(messages),
})

/** One speaker per language: nothing in it belongs to a request. */
const speakers: Record<Language, Speaker> = { en: learn('en', english), 'zh-CN': learn('zh-CN', chinese) }

export const speakerOf = (language: Language): Speaker => speakers[language]
