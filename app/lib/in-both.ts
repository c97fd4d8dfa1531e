import type { InBoth } from '#contract/surveys/questions'
import type { Language } from './language'
import { useTranslation } from './use-translation'

/** A text in the reader's language; where it is missing, in the other. */
export const inLanguage = (text: InBoth, language: Language): string => text[language] ?? text.en ?? text['zh-CN'] ?? ''

export function useInBoth() {
  const { language } = useTranslation()
  return (text: InBoth) => inLanguage(text, language)
}
