import type { InBoth } from '#contract/surveys/questions'
import { useTranslation } from '~/words/use-translation'
import { inLanguage } from '~/words/in-both'

/** A text that the team wrote; where only the other language has it, a screen reader is told which. */
export function InReadersWords({ text }: { text: InBoth }) {
  const { language } = useTranslation()
  const words = inLanguage(text, language)
  if (text[language]) return words
  return <span lang={language === 'en' ? 'zh-CN' : 'en'}>{words}</span>
}
