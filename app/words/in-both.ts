import type { InBoth } from '#contract/surveys/questions'
import type { Language } from './language'
import { useTranslation } from './use-translation'

/** A text in the reader's language; where it is missing, in the other. */
export const inLanguage = (text: InBoth, language: Language): string => ofLanguage(text, language) ?? ''

/** The same of whatever there is of each language. */
export const ofLanguage = <One>(
  each: { [Language in keyof InBoth]: One | undefined },
  language: Language,
): One | undefined => each[language] ?? each.en ?? each['zh-CN']

export function useInBoth() {
  const { language } = useTranslation()
  return (text: InBoth) => inLanguage(text, language)
}
