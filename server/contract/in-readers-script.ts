import type { Language } from './languages.ts'

const han = /\p{Script=Han}/u
/** Words, and not a code such as `FI` or `P-17` that stands before a title in either language. */
const words = /\p{Ll}{2}| /u

/**
 * What a text written as `中文 · English` says to a reader of one language: the part in their script. A text with
 * other parts, with both in one script, or whose Latin part is no words is given whole.
 */
export function inReadersScript(text: string, language: Language): string {
  const parts = text.split(' · ')
  if (parts.length !== 2 || han.test(parts[0]!) === han.test(parts[1]!)) return text
  const [chinese, other] = han.test(parts[0]!) ? parts : [parts[1]!, parts[0]!]
  if (!words.test(other!)) return text
  return language === 'zh-CN' ? chinese! : other!
}
