import type { Language } from './explain.ts'

const han = /\p{Script=Han}/u

/**
 * What a text written as `中文 · English` says to a reader of one language: the part in their script. A text with
 * other parts, or with both in one script, is given whole.
 */
export function inReadersScript(text: string, language: Language): string {
  const parts = text.split(' · ')
  if (parts.length !== 2 || han.test(parts[0]!) === han.test(parts[1]!)) return text
  const [chinese, other] = han.test(parts[0]!) ? parts : [parts[1]!, parts[0]!]
  return language === 'zh-CN' ? chinese! : other!
}
